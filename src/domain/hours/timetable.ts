import type { BusinessHours } from './business-hours.ts';
import type { DayInterval } from './day-interval.ts';
import { holidayOf } from './holiday-of.ts';
import { lawfulSmsHours } from './lawful-sms-hours.ts';
import { weekdayOf, type LocalDay } from './local-day.ts';
import type { Place } from './place.ts';

/** When something is open by one zone's clock. */
export interface Timetable {
  /** IANA name. */
  readonly timeZone: string;
  /** Answers the open parts of a day, in order and apart. */
  readonly intervalsOn: (day: LocalDay) => readonly DayInterval[];
}

const closed: readonly DayInterval[] = [];
const lawful = [lawfulSmsHours];

/** Makes the timetable of business hours, which holidays close. */
export function businessTimetable(
  hours: Pick<BusinessHours, 'week' | 'holidays'>,
  place: Pick<Place, 'country' | 'region'>,
  timeZone: string,
): Timetable {
  const intervalsOn = (day: LocalDay): readonly DayInterval[] => {
    const intervals = hours.week[weekdayOf(day)] ?? closed;
    return intervals.length === 0 || holidayOf(day, hours, place) === undefined ? intervals : closed;
  };
  return { timeZone, intervalsOn };
}

/** Makes the timetable of the playbook's SMS hours, as far as they are lawful. */
export function smsTimetable({ sms }: Pick<BusinessHours, 'sms'>, timeZone: string): Timetable {
  const intervals = sms.map(({ fromMs, toMs }) => ({
    fromMs: Math.max(fromMs, lawfulSmsHours.fromMs),
    toMs: Math.min(toMs, lawfulSmsHours.toMs),
  }));
  return { timeZone, intervalsOn: () => intervals };
}

/** Makes the timetable of the hours in which the law allows SMS. */
export function lawfulSmsTimetable(timeZone: string): Timetable {
  return { timeZone, intervalsOn: () => lawful };
}
