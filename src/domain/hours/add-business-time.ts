import type { BusinessHours } from './business-hours.ts';
import { longestClosingMs } from './horizon.ts';
import { likeliestZone } from './likeliest-zone.ts';
import { openWindows } from './open-windows.ts';
import type { Place } from './place.ts';
import { businessTimetable } from './timetable.ts';

interface BusinessTimeRequest {
  readonly from: Date;
  /** Open time to let pass; 0 answers the first open moment. */
  readonly businessMs: number;
  readonly hours: Pick<BusinessHours, 'week' | 'holidays'>;
  /** Its likeliest zone is the one whose hours count: of whoever must act by then. */
  readonly place: Place;
}

/**
 * Answers the moment by which so much time has passed in business hours, over nights, weekends and holidays. What would
 * end exactly at a closing ends at the next opening.
 * @throws RangeError when the hours do not open for five years
 */
export function addBusinessTime({ from, businessMs, hours, place }: BusinessTimeRequest): Date {
  const timetable = businessTimetable(hours, place, likeliestZone(place.timeZones));
  let [leftMs, lastMs] = [businessMs, from.getTime()];
  for (;;) {
    const openedMs = lastMs;
    for (const window of openWindows(timetable, lastMs, lastMs + longestClosingMs)) {
      const fromMs = Math.max(window.fromMs, lastMs);
      if (fromMs + leftMs < window.toMs) return new Date(fromMs + leftMs);
      leftMs -= window.toMs - fromMs;
      lastMs = window.toMs;
    }
    if (lastMs === openedMs) throw new RangeError('Business hours do not open for five years');
  }
}
