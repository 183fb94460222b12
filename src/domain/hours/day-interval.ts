import { z } from 'zod';

/** A part of a day by the clock on the wall, in milliseconds from the day's first 0:00; the end is not included. */
export interface DayInterval {
  readonly fromMs: number;
  readonly toMs: number;
}

const time = String.raw`(?:\d|[01]\d|2[0-3]):[0-5]\d|24:00`;

/** Defines a part of a day as a playbook writes it, for example `9:15-12:30`. The last moment of a day is 24:00. */
const dayIntervalSchema = z
  .string()
  .regex(new RegExp(`^(?:${time})-(?:${time})$`), { error: 'write the hours as 9:15-12:30', abort: true })
  .transform(readInterval)
  .refine(({ fromMs, toMs }) => fromMs < toMs, {
    error:
      'let the interval end after it begins; one that passes midnight is two: 22:00-24:00 and, a day later, 0:00-2:00',
  });

/** Defines the open parts of one day, in order; none when it is closed. */
export const dayIntervalsSchema = z
  .array(dayIntervalSchema)
  .refine((intervals) => intervals.every(({ fromMs }, index) => fromMs >= (intervals[index - 1]?.toMs ?? 0)), {
    error: 'write the intervals in order, and let each begin when the one before it has ended',
  });

function readInterval(text: string): DayInterval {
  const [from = '', to = ''] = text.split('-');
  return { fromMs: readTime(from), toMs: readTime(to) };
}

function readTime(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
