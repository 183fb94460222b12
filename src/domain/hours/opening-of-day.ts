import type { BusinessHours } from './business-hours.ts';
import { longestClosingMs } from './horizon.ts';
import { likeliestZone } from './likeliest-zone.ts';
import { dayMs } from './local-day.ts';
import { openWindows } from './open-windows.ts';
import type { Place } from './place.ts';
import { businessTimetable } from './timetable.ts';
import { wallClockMs } from './wall-clock.ts';

interface OpeningRequest {
  /** `YYYY-MM-DD`, by the calendar where the place most likely is. */
  readonly day: string;
  readonly hours: Pick<BusinessHours, 'week' | 'holidays'>;
  readonly place: Place;
}

/**
 * Answers when business hours open on a day, or on the first day after it that has any.
 * @throws RangeError when they do not open for five years
 */
export function openingOfDay({ day, hours, place }: OpeningRequest): Date {
  const timeZone = likeliestZone(place.timeZones);
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  // The wall clock may be ahead of UTC or behind it by more than half a day, so the search begins a day early.
  for (const { fromMs } of openWindows(
    businessTimetable(hours, place, timeZone),
    midnightMs - dayMs,
    midnightMs + longestClosingMs,
  )) {
    if (wallClockMs(fromMs, timeZone) >= midnightMs) return new Date(fromMs);
  }
  throw new RangeError('Business hours do not open for five years');
}
