import { parsePlaybook } from '../src/playbook/parse-playbook.ts';
import { PlaybookError } from '../src/playbook/playbook-error.ts';
import { readPlaybookFiles, type PlaybookFiles } from '../src/playbook/playbook-files.ts';
import { withLastGood, type MendedPlaybook } from '../src/playbook/with-last-good.ts';
import type { PlaybookStore } from '../src/store/ports/playbook-store.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { asList, publishedText } from './published-text.ts';

interface PublishRequest {
  readonly folder: string;
  readonly author: string;
  readonly note?: string | undefined;
  /** Parts with faults keep their last good version; without it a single fault keeps all from going live. */
  readonly keepsGood: boolean;
  readonly at: Date;
}

/** Lets a folder's playbook count from now on, unless it has faults. */
export async function publishFolder(
  playbooks: PlaybookStore,
  { folder, author, note, keepsGood, at }: PublishRequest,
): Promise<CommandOutcome> {
  const given = await readPlaybookFiles(folder);
  const latest = await playbooks.latest();
  const reading = readGiven(given, latest?.files);
  if ('refusal' in reading) return { text: reading.refusal.message, exitCode: 1 };
  const { playbook, files, kept } = reading.mended;
  const keptText = asList(
    kept.map(({ name, outcome }) =>
      outcome === 'kept' ? `${name} keeps its last good version` : `${name} is left out, since it never was good`,
    ),
  );
  if (kept.length > 0 && !keepsGood) {
    const offer = 'With --keep-good all else can be published:';
    return { text: [new PlaybookError(reading.mended.faults).message, '', offer, ...keptText].join('\n'), exitCode: 1 };
  }
  if (playbook.hash === latest?.hash) {
    return {
      text: [`Nothing to publish: release ${latest.releaseId} says the same.`, ...keptText].join('\n'),
      exitCode: 0,
    };
  }
  const { releaseId } = await playbooks.publish({ files, hash: playbook.hash, author, note, at });
  return { text: [publishedText(releaseId, latest?.files, files), ...keptText].join('\n'), exitCode: 0 };
}

type Reading = { readonly mended: MendedPlaybook } | { readonly refusal: PlaybookError };

function readGiven(files: PlaybookFiles, lastGood: PlaybookFiles | undefined): Reading {
  try {
    if (lastGood !== undefined) return { mended: withLastGood(files, lastGood) };
    return { mended: { playbook: parsePlaybook(files), files, kept: [], faults: [] } };
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    return { refusal: error };
  }
}
