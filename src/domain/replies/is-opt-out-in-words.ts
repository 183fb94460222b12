import type { ReadText } from '../assessment-phrase.ts';
import {
  courtesies,
  optOutClauses,
  optOutMessages,
  optOutNegations,
  optOutPhrases,
  welcomePhrases,
} from './opt-out-phrases.ts';
import { countWords, hasPhrase, readClauses, wordsOf } from './read-clauses.ts';

/** A message of more words than this is read by its phrases alone. */
const longestBareMessageWords = 8;

/**
 * Tells whether somebody asks, in words of English, Spanish, French, German, Italian or Portuguese, not to be written to any
 * more: a message that is nothing else ("unsubscribe", "bitte austragen") or a request within a longer one. "Please do not
 * stop" and questions about opting out in our product are none. Words of revoking consent count like links (47 CFR
 * 64.1200(a)(10); Article 7(3) GDPR).
 * @param text what the person wrote, without quoted mail
 */
export function isOptOutInWords(text: string): boolean {
  const clauses = readClauses(text);
  if (hasPhrase(clauses, welcomePhrases)) return false;
  return isBareRequest(clauses) || hasPhrase(clauses, optOutPhrases, optOutNegations);
}

function isBareRequest(clauses: readonly ReadText[]): boolean {
  const bare = clauses.map((clause) => withoutCourtesies(wordsOf(clause))).filter((words) => words !== '');
  if (bare.some((words) => optOutClauses.has(words))) return true;
  return countWords(clauses) <= longestBareMessageWords && bare.length === 1 && optOutMessages.has(bare[0] ?? '');
}

/** A clause such as "remove me" is a request as it stands, though "me" alone is a courtesy. */
function withoutCourtesies(words: string): string {
  if (optOutClauses.has(words) || optOutMessages.has(words)) return words;
  return words
    .split(' ')
    .filter((word) => !courtesies.has(word))
    .join(' ');
}
