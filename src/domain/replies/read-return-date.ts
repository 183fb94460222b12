import { isWithinAYear } from './calendar-day.ts';
import { findDays } from './find-days.ts';
import { foldInPlace } from './fold-in-place.ts';
import type { FoundDay } from './found-day.ts';
import { replyLanguages, type ReplyLanguage } from './reply-language.ts';
import { returnCues } from './return-cues.ts';

/** When somebody who is away is back. */
export interface ReturnDate {
  readonly kind: 'date';
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The date is the last day away, as in "until 14 August"; otherwise the first day back. */
  readonly isInclusiveAbsence: boolean;
}

interface Arrival {
  /** `YYYY-MM-DD`, where the writer lives. */
  readonly arrivedOn: string;
  /** A tag of BCP 47, for example `en-GB`; its region decides what 08/12 means in English. */
  readonly locale?: string | undefined;
}

interface Candidate extends ReturnDate {
  readonly language: ReplyLanguage;
  readonly weight: number;
}

/** An absence note is short; dates farther down belong to something else. */
const longestNote = 4_000;

/** A full stop after a number or a short word ends no sentence: "14. August", "Mo. 4. Mai". */
const sentenceEnd = /[!?;]|\n\s*\n|(?<!\d|\b\p{L}{1,3})\.(?=\s|$)/gu;

/**
 * Reads out of an absence note in English, Spanish, French, German, Italian or Portuguese when its writer is back: the day of
 * return where it is named, else the last day of the absence. Dates are relative to the note's arrival; one that is past, as in
 * a note that nobody switched off, or more than a year ahead is no answer. "Until" counts as including its day: a day too late
 * is better than a day too early.
 * @param text the note without quoted mail; its subject may stand before it
 */
export function readReturnDate(text: string, { arrivedOn, locale }: Arrival): ReturnDate | undefined {
  const note = text
    .slice(0, longestNote)
    .normalize('NFC')
    .replaceAll(/(?<!\n)\n(?!\s*\n)/g, ' ');
  const candidates = replyLanguages
    .flatMap((language) => readCandidates(note, language, arrivedOn, locale))
    .toSorted((one, other) => other.weight - one.weight || other.date.localeCompare(one.date));
  // Words of one language look like another's, so the language that tells most clearly decides.
  const best = candidates.find(
    ({ date, language }) => language === candidates[0]?.language && isWithinAYear(date, arrivedOn),
  );
  return best === undefined
    ? undefined
    : { kind: 'date', date: best.date, isInclusiveAbsence: best.isInclusiveAbsence };
}

function readCandidates(note: string, language: ReplyLanguage, today: string, locale?: string): Candidate[] {
  const days = findDays(note, language, today, locale);
  const folded = foldInPlace(note);
  const ends = [...note.matchAll(sentenceEnd)].map(({ index }) => index);
  return days.flatMap((found, place): Candidate[] => {
    const sentenceStart = ends.findLast((end) => end < found.start) ?? -1;
    const sentenceStop = ends.find((end) => end >= found.end) ?? note.length;
    const before = folded.slice(Math.max(sentenceStart + 1, days[place - 1]?.end ?? 0), found.start);
    const after = folded.slice(found.end, Math.min(sentenceStop, days[place + 1]?.start ?? note.length));
    return judge(found, before, after, language);
  });
}

function judge({ day, isStretch }: FoundDay, before: string, after: string, language: ReplyLanguage): Candidate[] {
  const { back, until, away } = returnCues[language];
  const candidate = { kind: 'date', date: day, language } as const;
  if (isStretch) return [{ ...candidate, isInclusiveAbsence: true, weight: 2 }];
  if (until.test(withoutArticle(before))) return [{ ...candidate, isInclusiveAbsence: true, weight: 2 }];
  if (back.test(before) || back.test(after)) return [{ ...candidate, isInclusiveAbsence: false, weight: 3 }];
  if (away.test(before) || away.test(after)) return [{ ...candidate, isInclusiveAbsence: true, weight: 1 }];
  return [];
}

/** Weekdays and articles may stand between "until" and a date. */
function withoutArticle(before: string): string {
  return before.replace(/\b(?:on|den|dem|le|el|il|o|\p{L}+(?:day|tag|di|feira|es|oche)),?\s*$/u, '');
}
