import { z } from 'zod';
import { durationSchema } from '../duration-schema.ts';
import type { DayInterval } from './day-interval.ts';
import { dayIntervalsSchema } from './day-interval.ts';
import { holidaysSchema } from './holidays-schema.ts';
import { lawfulSmsHours } from './lawful-sms-hours.ts';

const closed = dayIntervalsSchema.default([]);

const smsHoursSchema = dayIntervalsSchema
  .min(1, 'name the SMS hours, or leave `sms` out for those that the law allows, 8:00-21:00')
  .refine((intervals) => intervals.every(isLawful), {
    error: 'keep SMS hours within 8:00-21:00, as the law demands at the recipient (47 CFR 64.1200(c)(1))',
  });

/** Defines when personal messages may go out, by the clocks where the lead is. A weekday that is not named is closed. */
export const businessHoursSchema = z
  .strictObject({
    monday: closed,
    tuesday: closed,
    wednesday: closed,
    thursday: closed,
    friday: closed,
    saturday: closed,
    sunday: closed,
    holidays: holidaysSchema.prefault({}),
    /** Stricter hours for every SMS, on all days. */
    sms: smsHoursSchema.optional(),
    /** What would have gone out while closed is spread over this time after the opening. */
    openingJitter: durationSchema.prefault('20m'),
  })
  .transform(({ sunday, monday, tuesday, wednesday, thursday, friday, saturday, sms, openingJitter, holidays }) => ({
    /** The open parts of each day, Sunday first. */
    week: [sunday, monday, tuesday, wednesday, thursday, friday, saturday] as readonly (readonly DayInterval[])[],
    holidays,
    /** When an SMS may go out, always within the lawful hours. */
    sms: sms ?? [lawfulSmsHours],
    openingJitterMs: openingJitter,
  }))
  .superRefine(({ week, sms }, context) => {
    const open = week.flat();
    const message = open.length === 0 ? neverOpens : open.some((hours) => meets(hours, sms)) ? undefined : neverBoth;
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
export type BusinessHours = Readonly<z.infer<typeof businessHoursSchema>>;

const neverOpens =
  'this is a window that never opens, and no personal message would ever go out: ' +
  'give at least one weekday hours, such as `monday: [9:15-17:30]`';
const neverBoth =
  'this is a window that never opens: let the SMS hours (8:00-21:00 if `sms` names none) share time with ' +
  'those of a weekday, or no personal SMS would ever go out';

function isLawful({ fromMs, toMs }: DayInterval): boolean {
  return fromMs >= lawfulSmsHours.fromMs && toMs <= lawfulSmsHours.toMs;
}

function meets(hours: DayInterval, others: readonly DayInterval[]): boolean {
  return others.some(({ fromMs, toMs }) => fromMs < hours.toMs && toMs > hours.fromMs);
}
