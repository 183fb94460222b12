import { comparable } from './find-phrase.ts';

/** Longer names are no names: a page of text is not searched for a field. */
const maxLetters = 500;

/**
 * Puts a field's name or a question into plain words, so that `firstName`, `first_name`, `First-Name*` and `First name?`
 * are the same: lower case, no accents, one space between words. References to other answers, as in `Thanks, {{name}}!`,
 * are left out.
 */
export function fieldWords(name: string): string {
  const apart = name
    .slice(0, maxLetters)
    .replaceAll(/\{\{[^{}]*\}\}/g, ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return comparable(apart)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
