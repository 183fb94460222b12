import { z } from 'zod';
import { asTable } from './as-table.ts';
import type { Ask } from './change-version.ts';
import type { CommandOutcome } from './command-outcome.ts';

const versionsSchema = z.object({
  versions: z.array(
    z.object({
      sequence: z.string(),
      hash: z.string(),
      running: z.number(),
      isCurrent: z.boolean(),
      recall: z.object({ by: z.string(), reason: z.string() }).nullable(),
    }),
  ),
});

/** So much of a hash is enough to tell versions apart. */
const hashCharacters = 8;

/** Shows on which versions of sequences something runs, and which are recalled. */
export async function showVersions(ask: Ask): Promise<CommandOutcome> {
  const { versions } = versionsSchema.parse(await ask('/api/playbook/versions'));
  if (versions.length === 0) return { text: 'Nothing runs, and no version is recalled.', exitCode: 0 };
  const rows = versions.map(({ sequence, hash, running, isCurrent, recall }) => [
    sequence,
    `${hash.slice(0, hashCharacters)}${isCurrent ? ' (counts)' : ''}`,
    String(running),
    recall === null ? '' : `recalled by ${recall.by}: ${recall.reason}`,
  ]);
  return { text: asTable([['sequence', 'version', 'running', ''], ...rows]), exitCode: 0 };
}
