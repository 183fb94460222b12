import { addDays, dayOf, isWithinAYear, onWorkday } from './calendar-day.ts';
import { findDays } from './find-days.ts';
import { replyLanguages } from './reply-language.ts';

/** In UTF-16 code units. */
const longestText = 4_000;

/**
 * Reads when somebody asks to be written to again, as `YYYY-MM-DD`: the first day to come that the text names in English,
 * Spanish, French, German, Italian or Portuguese, moved to a Monday when it falls on a weekend. "Next week" is its Monday,
 * "September" its first day, "after the holidays" 7 January, "after the summer" 1 September.
 */
export function readFollowUpDate(text: string, now: Date): string | undefined {
  const today = dayOf(now);
  const tomorrow = addDays(today, 1);
  const written = text.slice(0, longestText).normalize('NFC').replaceAll('\n', ' ');
  const [first] = replyLanguages
    .flatMap((language) => findDays(written, language, today))
    .filter(({ day }) => isWithinAYear(day, tomorrow))
    .toSorted((one, other) => one.start - other.start || other.end - one.end || one.day.localeCompare(other.day));
  return first === undefined ? undefined : onWorkday(first.day);
}
