/** Puts a text into the form in which phrases are compared: lower case, no accents, plain spaces and apostrophes. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/\s+/g, ' ');
}

const wordsBefore = 2;

/**
 * Finds the first of some phrases that a text holds as whole words and that no negation stands right before.
 * @param text the comparable form of a text
 * @param phrases as a playbook writes them; a last `*` stands for any ending
 */
export function findPhrase(text: string, phrases: readonly string[], negations: readonly string[]): string | undefined {
  return phrases.find((phrase) =>
    [...text.matchAll(phrasePattern(phrase))].some(({ index }) => !isNegated(text.slice(0, index), negations)),
  );
}

function phrasePattern(phrase: string): RegExp {
  const isStem = phrase.endsWith('*');
  const literal = comparable(isStem ? phrase.slice(0, -1) : phrase).replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}${isStem ? '' : '(?![\\p{L}\\p{N}])'}`, 'gu');
}

function isNegated(textBefore: string, negations: readonly string[]): boolean {
  const clause = textBefore.split(/[.,;:!?()]/).at(-1) ?? '';
  const nearest = clause.trim().split(' ').slice(-wordsBefore);
  return negations.some((negation) => nearest.includes(comparable(negation)));
}
