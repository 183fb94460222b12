import { parsePlaybook } from '../src/playbook/parse-playbook.ts';
import { PlaybookError } from '../src/playbook/playbook-error.ts';
import type { PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { CommandError } from './command-error.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { findRelease } from './find-release.ts';
import { publishedText } from './published-text.ts';

interface RollBackRequest {
  /** The release before the latest when absent. */
  readonly releaseId?: number | undefined;
  readonly author: string;
  readonly note?: string | undefined;
  readonly at: Date;
}

/**
 * Publishes an earlier release again, as a new one: the history stays.
 * @throws CommandError when there is no such release
 */
export async function rollBack(
  playbooks: PlaybookStore,
  { releaseId, author, note, at }: RollBackRequest,
): Promise<CommandOutcome> {
  const target = await findRelease(playbooks, releaseId ?? (await releaseBefore(playbooks)));
  const latest = await playbooks.latest();
  if (target.hash === latest?.hash) {
    return { text: `Nothing to do: what counts is what release ${target.releaseId} says.`, exitCode: 0 };
  }
  try {
    parsePlaybook(target.files);
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    const text = `Release ${target.releaseId} cannot count again: it was made for another version of Leadline.`;
    return { text: `${text}\n${error.message}`, exitCode: 1 };
  }
  const published = await playbooks.publish({
    files: target.files,
    hash: target.hash,
    author,
    at,
    note: note ?? `Back to release ${target.releaseId}`,
  });
  return { text: publishedText(published.releaseId, latest?.files, target.files), exitCode: 0 };
}

async function releaseBefore(playbooks: PlaybookStore): Promise<number> {
  const [, before] = await playbooks.list({ limit: 2 });
  if (before === undefined) throw new CommandError('There is no release before the one that counts.');
  return before.releaseId;
}
