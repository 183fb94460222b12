import type { ModelVerdict } from '../../src/domain/drafts/model-verdict.ts';
import { draftIn, ourWordsIn } from './lead-words.ts';

const figure = /(?:[$€£]|(?:USD|EUR|GBP) )\s?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?\s?(?:%|percent|[$€£]|USD|EUR|GBP)/gi;
const host = /\bhttps?:\/\/([^\s/?#"'<>)\]]+)/gi;
const mostReasons = 10;

/** Checks a draft by what its prompt states beside it: a price, a percentage or a link's host that it lacks is objected to. */
export function checkDraft(userText: string): ModelVerdict {
  const draft = draftIn(userText) ?? '';
  const stated = ourWordsIn(userText);
  const statedFigures = new Set(figuresIn(stated));
  const statedHosts = new Set(hostsIn(stated));
  const reasons = [
    ...figuresIn(draft)
      .filter((found) => !statedFigures.has(found))
      .map((found) => `It states ${found}, which no fact states.`),
    ...hostsIn(draft)
      .filter((found) => !statedHosts.has(found))
      .map((found) => `It links to ${found}, which nobody gave.`),
  ];
  return { verdict: reasons.length === 0 ? 'pass' : 'repair', reasons: [...new Set(reasons)].slice(0, mostReasons) };
}

function figuresIn(text: string): string[] {
  return (text.match(figure) ?? []).map((found) => found.replaceAll(/\s/g, '').toLowerCase());
}

function hostsIn(text: string): string[] {
  return [...text.matchAll(host)].map(([, name = '']) => name.toLowerCase());
}
