import { foldText } from './fold-text.ts';

/** So many words one after another are a quotation; fewer may be chance, or the name of a thing. */
const echoWords = 12;

/** Who quotes something wants it said, often by us: so many words of a quotation are too much already. */
const quotedWords = 3;
const quotation =
  /"([^"]{3,400})"|“([^”]{3,400})”|„([^“”]{3,400})[“”]|«([^»]{3,400})»|「([^」]{3,400})」|`([^`]{3,400})`/g;

/** A character of a script without spaces counts as a word. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/**
 * Finds the first run of words that a draft repeats from what the lead wrote or, being fewer, quoted; disguises aside.
 * @param ours sentences and titles that are ours, whoever else writes them
 */
export function findEcho(draft: string, leadWords: string, ours: readonly string[]): string | undefined {
  const own = ours.map(wordsOf);
  const isOurs = (run: string): boolean => own.some((words) => holds(words, run));
  const written = wordsOf(draft);
  const runs = new Set(runsOf(wordsOf(leadWords)));
  return (
    runsOf(written).find((run) => runs.has(run) && !isOurs(run)) ??
    quotationsIn(leadWords).find((run) => holds(written, run) && !isOurs(run))
  );
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(echoWords - 1).map((_word, start) => words.slice(start, start + echoWords).join(' '));
}

function quotationsIn(text: string): string[] {
  return [...text.matchAll(quotation)]
    .map(([, ...quoted]) => wordsOf(quoted.join('')))
    .filter((words) => words.length >= quotedWords)
    .map((words) => words.join(' '));
}

function holds(words: readonly string[], run: string): boolean {
  return ` ${words.join(' ')} `.includes(` ${run} `);
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(word) ?? [];
}
