import type { ReadText } from './assessment-phrase.ts';

/**
 * Finds the language that most of a text's words belong to. Of two with equally many, or where no word tells, it finds none:
 * for messages of a few words, that is more honest than what trigrams guess.
 * @param tellingWords comparable words (see {@link ReadText}) by language code
 */
export function detectLanguage(
  { words: written }: ReadText,
  tellingWords: Readonly<Record<string, ReadonlySet<string>>>,
): string | undefined {
  const [best, second] = Object.entries(tellingWords)
    .map(([language, words]) => ({ language, count: written.filter(({ text }) => words.has(text)).length }))
    .toSorted((one, other) => other.count - one.count);
  return best === undefined || best.count === 0 || best.count === second?.count ? undefined : best.language;
}
