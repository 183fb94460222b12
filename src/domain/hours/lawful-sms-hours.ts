import type { DayInterval } from './day-interval.ts';

const hourMs = 3_600_000;

/**
 * No telephone solicitation "before the hour of 8 a.m. or after 9 p.m. (local time at the called party's location)":
 * 47 CFR 64.1200(c)(1). Kept for every SMS, whoever it goes to and whether or not it is a solicitation.
 */
export const lawfulSmsHours: DayInterval = { fromMs: 8 * hourMs, toMs: 21 * hourMs };
