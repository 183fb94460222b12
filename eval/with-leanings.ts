import { stringify } from 'yaml';
import type { LearntLeanings } from './learn-leanings.ts';

/** The section and all of its indented lines. */
const section = /^leanings:.*\n(?:[ \t].*\n|\n(?=[ \t]))*/m;

/**
 * Answers the text of the assessment rules with other leanings; the rest stays as it was written, comments too.
 * @throws Error when the rules have no leanings to replace
 */
export function withLeanings(rules: string, leanings: LearntLeanings): string {
  if (!section.test(rules)) throw new Error('Give the assessment rules a section "leanings:"');
  return rules.replace(section, () => `leanings:\n${linesOf(leanings)}`);
}

function linesOf(leanings: LearntLeanings): string {
  return Object.entries(leanings)
    .map(([intent, byPoints]) => {
      const strongestFirst = [...byPoints].toSorted(([one], [other]) => other - one);
      const lines = strongestFirst.map(([points, words]) => `    ${points}: ${quoted(words.join(', '))}`);
      return `  ${intent}:${lines.length === 0 ? ' {}' : ''}${['', ...lines].join('\n')}\n`;
    })
    .join('');
}

function quoted(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
