import { comparePlaybooks } from '../src/playbook/compare/compare-playbooks.ts';
import type { PlaybookFiles } from '../src/playbook/playbook-files.ts';

/** Says that a release counts, and what it changes. */
export function publishedText(releaseId: number, before: PlaybookFiles | undefined, after: PlaybookFiles): string {
  const changes = before === undefined ? [] : comparePlaybooks(before, after);
  return [`Published as release ${releaseId}. It counts on every worker within 10 seconds.`, ...asList(changes)].join(
    '\n',
  );
}

/** Writes each sentence on a line of its own. */
export function asList(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `- ${sentence}`);
}
