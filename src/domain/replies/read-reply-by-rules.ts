import { readPhrase, type ReadText } from '../assessment-phrase.ts';
import {
  agreements,
  consents,
  greetings,
  interestedCues,
  notInterestedCues,
  questionCues,
  refusals,
} from './answer-cues.ts';
import { absencePhrases, otherAbsences } from './automatic-phrases.ts';
import { findOtherPerson } from './find-other-person.ts';
import { isOptOutInWords } from './is-opt-out-in-words.ts';
import { courtesies } from './opt-out-phrases.ts';
import { countWords, hasPhrase, readClauses, wordsOf } from './read-clauses.ts';
import { readFollowUpDate } from './read-follow-up-date.ts';
import type { ReplyCue } from './reply-cue.ts';
import { complaintCues, laterCues, leftCompanyCues, wrongPersonCues } from './reply-cues.ts';
import type { ReplyReading } from './reply-reading.ts';

/** What turns words of interest round; refusals hold their own. */
const negations = [
  ...['not', 'no', 'never', 'without', 'cannot', 'don|doesn|didn|isn|wasn|aren|won|wouldn|couldn|shouldn|can t'],
  ...['nunca', 'sin', 'ningun*', 'tampoco', 'pas', 'jamais', 'sans', 'aucun*', 'ne', 'plus'],
  ...['nicht', 'nie', 'niemals', 'kein*', 'ohne', 'non', 'nessun*', 'senza', 'nao', 'sem', 'nenhum*'],
].map((text) => readPhrase(text));

/** A longer text holds more than its first cue tells. */
const surelyReadWords = 120;
/** Of a message that may be a mere yes or no. */
const longestBareMessageWords = 6;

/**
 * Reads what a person answered, by a table of cues in six languages. Opt-out wins over everything, then complaint; then
 * whom we should not write to, then refusals and wishes. A rough judge for when no model answers: it misses irony and what is
 * said in other words, and calls that unclear.
 * @param text what the person wrote, without quoted mail and signature
 * @param now the moment of arrival, to which "next week" is relative
 */
export function readReplyByRules(text: string, now: Date): ReplyReading {
  const clauses = readClauses(text);
  const reading = judge(text, clauses, now);
  const isLong = countWords(clauses) > surelyReadWords;
  return isLong ? { ...reading, confidence: Math.min(reading.confidence, 0.6) } : reading;
}

function judge(text: string, clauses: readonly ReadText[], now: Date): ReplyReading {
  if (isOptOutInWords(text)) return { intent: 'opt-out', confidence: 0.95, because: 'asks for no more messages' };
  const complaint = find(clauses, complaintCues);
  if (complaint !== undefined) return { intent: 'complaint', confidence: 0.8, because: complaint };
  const left = find(clauses, leftCompanyCues);
  if (left !== undefined) return { intent: 'left-company', confidence: 0.85, because: left, ...otherPerson(text) };

  const declined = find(clauses, notInterestedCues);
  const wish = find(clauses, interestedCues, negations);
  const later = find(clauses, laterCues, negations);
  const isAway = hasPhrase(clauses, absencePhrases, otherAbsences);
  if (isAway && !text.includes('?') && [declined, wish, later].every((each) => each === undefined)) {
    return { intent: 'out-of-office', confidence: 0.75, because: 'tells of an absence and of nothing else' };
  }
  const wrong = find(clauses, wrongPersonCues);
  if (wrong !== undefined) return { intent: 'wrong-person', confidence: 0.8, because: wrong, ...otherPerson(text) };
  if (later !== undefined) return readLater(text, later, declined === undefined ? 0.75 : 0.6, now);
  return readAnswer(text, clauses, declined, wish);
}

function readLater(text: string, because: string, confidence: number, now: Date): ReplyReading {
  const followUpOn = readFollowUpDate(text, now);
  return { intent: 'later', confidence, because, ...(followUpOn !== undefined && { followUpOn }) };
}

function readAnswer(
  text: string,
  clauses: readonly ReadText[],
  declined: string | undefined,
  wish: string | undefined,
): ReplyReading {
  const short = bareMessage(clauses);
  if (declined !== undefined) {
    return { intent: 'not-interested', confidence: wish === undefined ? 0.85 : 0.6, because: declined };
  }
  if (refusals.has(short)) return { intent: 'not-interested', confidence: 0.7, because: 'says no' };
  if (wish !== undefined) return { intent: 'interested', confidence: 0.8, because: wish };
  const [first] = clauses.map(wordsOf).filter((words) => !greetings.has(words));
  if (agreements.has(short) || consents.has(first ?? '')) {
    return { intent: 'interested', confidence: 0.6, because: 'says yes' };
  }
  const asked = find(clauses, questionCues);
  if (asked !== undefined || text.includes('?')) {
    return { intent: 'question', confidence: asked === undefined ? 0.6 : 0.75, because: asked ?? 'asks something' };
  }
  return { intent: 'unclear', confidence: 0.3, because: 'no rule fits' };
}

function find(
  clauses: readonly ReadText[],
  cues: readonly ReplyCue[],
  negatedBy: typeof negations = [],
): string | undefined {
  return cues.find(({ phrases }) => hasPhrase(clauses, phrases, negatedBy))?.because;
}

function otherPerson(text: string): Pick<ReplyReading, 'otherPerson'> {
  const person = findOtherPerson(text);
  return person === undefined ? {} : { otherPerson: person };
}

/** The message without its courtesies; "yes please" and "no" are kept whole. */
function bareMessage(clauses: readonly ReadText[]): string {
  if (countWords(clauses) > longestBareMessageWords) return '';
  const whole = clauses.map(wordsOf).join(' ');
  if (agreements.has(whole) || refusals.has(whole)) return whole;
  return whole
    .split(' ')
    .filter((word) => !courtesies.has(word) || agreements.has(word) || refusals.has(word))
    .join(' ');
}
