import { findAssessmentPhrase, readText, type Phrase, type ReadText } from '../assessment-phrase.ts';

/** In UTF-16 code units; what somebody wants stands in the first pages. */
const longestText = 20_000;
/** Far more than people write; every clause is compared with every phrase. */
const mostClauses = 1_000;

const clauseBreak = /[.,:](?!\p{N})|[;!?()\n…–—]/u;

/** "14. August" goes on. */
const ordinalStop = /(?<=(?<!\p{N})\p{N}{1,2})\.(?=\s+\p{L})/gu;

/** Hurried people leave the comma out: "Not interested please remove me". */
const lastWords = [
  'interest(?:ed)?|interessiert|interesse|intéressée?s?|interessad[oa]s?|interesad[oa]s?|interessat[oaie]',
  'thanks|thank you|danke|merci|gracias|grazie|obrigad[oa]',
].join('|');
const firstWords = [
  'please|pls|(?<!\\b(?:mich|uns|sie|mir|ihr|euch) )bitte|por favor|per favore',
  "s['’]il vous pla[iî]t|svp|but|aber|pero",
].join('|');
const endsClause = new RegExp(`(?<!\\p{L})(${lastWords})(?!\\p{L})`, 'giu');
const beginsClause = new RegExp(`(?<!\\p{L})(${firstWords})(?!\\p{L})`, 'giu');

/** Readers see one word in it, and so does every phrase. */
const hyphenated = /(?<!\p{L})e[-\u2010\u2011 ]mail/giu;

/** Cuts what somebody wrote into clauses of comparable words, also where no comma stands; phrases are found within one. */
export function readClauses(text: string): readonly ReadText[] {
  return text
    .slice(0, longestText)
    .replaceAll(hyphenated, 'email')
    .replaceAll(ordinalStop, '')
    .replaceAll(endsClause, '$1\n')
    .replaceAll(beginsClause, '\n$1')
    .split(clauseBreak)
    .filter((clause) => clause.trim() !== '')
    .slice(0, mostClauses)
    .map((clause) => readText(clause))
    .filter(({ words }) => words.length > 0);
}

/** Tells whether a clause holds one of some phrases that no negation stands shortly before. */
export function hasPhrase(
  clauses: readonly ReadText[],
  phrases: readonly Phrase[],
  negations: readonly Phrase[] = [],
): boolean {
  return clauses.some((clause) => findAssessmentPhrase(clause, phrases, negations) !== undefined);
}

/** Writes a clause's words with single spaces between them. */
export function wordsOf({ words }: ReadText): string {
  return words.map(({ text }) => text).join(' ');
}

/** Counts the words of all clauses. */
export function countWords(clauses: readonly ReadText[]): number {
  return clauses.reduce((count, { words }) => count + words.length, 0);
}
