import { addDays, dayOf, momentOf } from './calendar-day.ts';
import type { FoundDay } from './found-day.ts';
import { foldInPlace } from './fold-in-place.ts';
import { monthNames, periodWords } from './period-words.ts';
import type { ReplyLanguage } from './reply-language.ts';

type DayOf = (today: string, match: RegExpExecArray) => string | undefined;

/** The holidays around New Year end with Epiphany in much of Europe. */
const firstDayAfterNewYear = '01-07';
const firstDayAfterSummer = '09-01';

/** Finds "next week", "in September", "Q3", "after the holidays" and the like by their first day, an end by its last. */
export function findPeriods(text: string, language: ReplyLanguage, today: string): FoundDay[] {
  const words = periodWords[language];
  const months = monthNames[language];
  const month = `(?<month>${months.join('|')})\\b(?: (?:de |of )?(?<year>20\\d\\d))?`;
  const rules: readonly (readonly [pattern: string, dayOf: DayOf])[] = [
    [`(?:${words.endOf}) ?${month}`, (_, match) => addDays(firstOfNextMonth(monthDay(match, months, today)), -1)],
    [`(?:${words.middleOf}) ?${month}`, (_, match) => monthDay(match, months, today).replace(/\d\d$/, '15')],
    [`(?:${words.inMonth}) ${month}`, (_, match) => monthDay(match, months, today)],
    [words.weekAfterNext, () => addDays(nextMonday(today), 7)],
    [words.nextWeek, () => nextMonday(today)],
    [words.endOfMonth, () => addDays(firstOfNextMonth(today), -1)],
    [words.nextMonth, () => firstOfNextMonth(today)],
    [words.nextQuarter, () => quarterAfter(today)],
    [words.nextYear, () => `${yearOf(today) + 1}-01-02`],
    [words.afterSummer, () => next(today, firstDayAfterSummer)],
    [words.afterNewYear, () => next(today, firstDayAfterNewYear)],
    ['(?<![a-z])[qt](?<quarter>[1-4])(?: (?<year>20\\d\\d))?', (_, match) => quarterDay(match, today)],
  ];
  const folded = foldInPlace(text);
  const found = rules.flatMap(([pattern, read]) =>
    [...folded.matchAll(new RegExp(`\\b(?:${pattern})\\b`, 'g'))].flatMap((match): FoundDay[] => {
      const day = read(today, match);
      if (day === undefined) return [];
      return [{ day, start: match.index, end: match.index + match[0].length, isStretch: false }];
    }),
  );
  return found.filter(
    (one, place) => !found.slice(0, place).some((earlier) => earlier.start < one.end && one.start < earlier.end),
  );
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The first of a month, this year or, once the month is over, next year. */
function monthDay({ groups }: RegExpExecArray, months: readonly string[], today: string): string {
  const number = months.findIndex((name) => new RegExp(`^(?:${name})$`).test(groups?.['month'] ?? '')) + 1;
  const month = String(number).padStart(2, '0');
  if (groups?.['year'] !== undefined) return `${groups['year']}-${month}-01`;
  const isOver = month < today.slice(5, 7);
  return `${yearOf(today) + (isOver ? 1 : 0)}-${month}-01`;
}

function quarterDay({ groups }: RegExpExecArray, today: string): string {
  const month = String(Number(groups?.['quarter']) * 3 - 2).padStart(2, '0');
  return groups?.['year'] === undefined ? next(today, `${month}-01`) : `${groups['year']}-${month}-01`;
}

function quarterAfter(today: string): string {
  const month = Number(today.slice(5, 7));
  return dayOf(new Date(Date.UTC(yearOf(today), Math.ceil(month / 3) * 3, 1)));
}

function firstOfNextMonth(day: string): string {
  return dayOf(new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)), 1)));
}

function nextMonday(today: string): string {
  const weekday = momentOf(today).getUTCDay();
  return addDays(today, weekday === 0 ? 1 : 8 - weekday);
}

function next(today: string, monthAndDay: string): string {
  const thisYear = `${yearOf(today)}-${monthAndDay}`;
  return thisYear > today ? thisYear : `${yearOf(today) + 1}-${monthAndDay}`;
}
