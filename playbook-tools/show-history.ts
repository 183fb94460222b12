import type { PlaybookStore, ReleaseSummary } from '../src/store/ports/playbook-store.ts';
import { asTable } from './as-table.ts';
import type { CommandOutcome } from './command-outcome.ts';

const headings = ['release', 'published', 'author', 'hash', 'note'];

/** Shows who published what, and when, the latest first: that one counts. */
export async function showHistory(playbooks: PlaybookStore, limit: number): Promise<CommandOutcome> {
  const releases = await playbooks.list({ limit });
  if (releases.length === 0) return { text: 'Nothing was published yet.', exitCode: 0 };
  return { text: asTable([headings, ...releases.map(cellsOf)]), exitCode: 0 };
}

/** So much of a hash is enough to tell releases apart. */
const hashCharacters = 8;

function cellsOf({ releaseId, publishedAt, author, hash, note }: ReleaseSummary, index: number): string[] {
  const at = `${publishedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return [`${releaseId}${index === 0 ? ' (counts)' : ''}`, at, author, hash.slice(0, hashCharacters), note ?? ''];
}
