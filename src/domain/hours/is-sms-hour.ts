import type { BusinessHours } from './business-hours.ts';
import { smsWindows } from './sms-windows.ts';

/**
 * Answers whether an SMS may go out at a moment: the last fence before the call. Never outside 8:00-21:00 in any of the
 * zones the recipient may be in (47 CFR 64.1200(c)(1)), whatever the playbook says.
 * @param timeZones IANA names of the candidate zones, the likeliest first; at least one
 */
export function isSmsHour(at: Date, timeZones: readonly string[], hours: Pick<BusinessHours, 'sms'>): boolean {
  const atMs = at.getTime();
  return smsWindows(timeZones, hours)(atMs, atMs + 1).next().value !== undefined;
}
