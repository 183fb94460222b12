import type { BusinessHours } from '../../src/domain/hours/business-hours.ts';
import { luxonOffset } from './luxon-clock.ts';

/** Answers by rule whether a moment is good, with no thought of where windows begin or end. */
export type IsGood = (atMs: number) => boolean;

/** Clocks are a multiple of 15 minutes apart, change on such a multiple, and so do the schedules tried: so do windows. */
export const gridMs = 900_000;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** The weekday of 1970-01-01, Sunday being 0. */
const thursday = 4;
const dates = new Map<number, string>();

/** Whether business hours are open in one zone; public holidays are left out. */
export function isBusinessHour({ week, holidays }: BusinessHours, timeZone: string): IsGood {
  const closedDates = new Set(holidays.own.map(({ date }) => date));
  const offsetAt = luxonOffset(timeZone);
  return (atMs) => {
    const localMs = atMs + offsetAt(atMs);
    const day = Math.floor(localMs / dayMs);
    const intervals = week[(day + thursday) % 7] ?? [];
    if (!intervals.some(({ fromMs, toMs }) => holds(localMs - day * dayMs, fromMs, toMs))) return false;
    if (closedDates.size === 0) return true;
    const date = dates.get(day) ?? new Date(localMs).toISOString().slice(0, 10);
    dates.set(day, date);
    return !closedDates.has(date) && !closedDates.has(date.slice(5));
  };
}

/** Whether the playbook's SMS hours are open in one zone. */
export function isWantedSmsHour({ sms }: BusinessHours, timeZone: string): IsGood {
  const offsetAt = luxonOffset(timeZone);
  return (atMs) => {
    const msOfDay = (atMs + offsetAt(atMs)) % dayMs;
    return sms.some(({ fromMs, toMs }) => holds(msOfDay, fromMs, toMs));
  };
}

/** Whether it is from 8 to 21 o'clock in one zone. */
export function isLawfulSmsHour(timeZone: string): IsGood {
  const offsetAt = luxonOffset(timeZone);
  return (atMs) => holds((atMs + offsetAt(atMs)) % dayMs, 8 * hourMs, 21 * hourMs);
}

export function all(rules: readonly IsGood[]): IsGood {
  return (atMs) => rules.every((isGood) => isGood(atMs));
}

/** Tries every moment of the grid; undefined when none is good in time. */
export function firstGoodMs(isGood: IsGood, fromMs: number, withinMs: number): number | undefined {
  if (isGood(fromMs)) return fromMs;
  for (let atMs = (Math.floor(fromMs / gridMs) + 1) * gridMs; atMs < fromMs + withinMs; atMs += gridMs) {
    if (isGood(atMs)) return atMs;
  }
  return undefined;
}

function holds(msOfDay: number, fromMs: number, toMs: number): boolean {
  return msOfDay >= fromMs && msOfDay < toMs;
}
