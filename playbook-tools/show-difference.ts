import { comparePlaybooks } from '../src/playbook/compare/compare-playbooks.ts';
import { patchPlaybooks } from '../src/playbook/compare/patch-playbooks.ts';
import { readPlaybookFiles, type PlaybookFiles } from '../src/playbook/playbook-files.ts';
import type { PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { CommandError } from './command-error.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { findRelease } from './find-release.ts';
import { asList } from './published-text.ts';

interface DifferenceRequest {
  /** A folder or the number of a release; what counts when absent. */
  readonly before?: string | undefined;
  /** A folder or the number of a release; the folder when absent. */
  readonly after?: string | undefined;
  readonly folder: string;
  /** Line by line, besides the words. */
  readonly isFull: boolean;
}

/**
 * Says in words how one playbook differs from another; neither needs to be free of faults.
 * @param openPlaybooks is called only where a release is asked for: two folders need no database
 */
export async function showDifference(
  openPlaybooks: () => Promise<PlaybookStore>,
  { before, after, folder, isFull }: DifferenceRequest,
): Promise<CommandOutcome> {
  const old = before === undefined ? await readLatest(await openPlaybooks()) : await readNamed(openPlaybooks, before);
  const now = await readNamed(openPlaybooks, after ?? folder);
  const sentences = comparePlaybooks(old, now);
  const patch = isFull ? patchPlaybooks(old, now) : '';
  const text = sentences.length === 0 ? 'Nothing that counts differs.' : asList(sentences).join('\n');
  return { text: patch === '' ? text : `${text}\n\n${patch.trimEnd()}`, exitCode: 0 };
}

async function readLatest(playbooks: PlaybookStore): Promise<PlaybookFiles> {
  const latest = await playbooks.latest();
  if (latest === undefined) throw new CommandError('Nothing was published yet: name two folders.');
  return latest.files;
}

async function readNamed(openPlaybooks: () => Promise<PlaybookStore>, name: string): Promise<PlaybookFiles> {
  if (!/^\d+$/.test(name)) return readPlaybookFiles(name);
  return (await findRelease(await openPlaybooks(), Number(name))).files;
}
