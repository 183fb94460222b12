import type { BusinessHours } from './business-hours.ts';
import { commonMomentWithinMs } from './horizon.ts';
import { momentInWindow } from './moment-in-window.ts';
import { noSmsHour } from './no-sms-hour.ts';
import { smsWindows } from './sms-windows.ts';

interface NextSmsTimeRequest {
  readonly from: Date;
  /** IANA names of the candidate zones, the likeliest first; at least one. */
  readonly timeZones: readonly string[];
  readonly hours: Pick<BusinessHours, 'sms' | 'openingJitterMs'>;
  /** Names the send, for example `enrollmentId:stepId`. */
  readonly seed: string;
}

/**
 * Answers when an SMS that must not go out now may: at `from` if that is an SMS hour, else a little after the next opening.
 * @throws RangeError when the zones have no lawful hour in common
 */
export function nextSmsTime({ from, timeZones, hours, seed }: NextSmsTimeRequest): Date {
  const fromMs = from.getTime();
  const window = smsWindows(timeZones, hours)(fromMs, fromMs + commonMomentWithinMs).next().value;
  if (window === undefined) throw noSmsHour(timeZones);
  return new Date(momentInWindow(window, { fromMs, seed, jitterMs: hours.openingJitterMs }));
}
