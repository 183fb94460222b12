import { z } from 'zod';
import { durationSchema } from './duration-schema.ts';

const dayMs = 86_400_000;

const countSchema = z.int().min(1);

/** Defines how many messages one person, or all persons of one company, get at most; e-mail and SMS count together. */
const rateSchema = z.strictObject({ perDay: countSchema, perWeek: countSchema });

/**
 * Defines the caps of a playbook. Every message counts, but what a lead has just asked for, an automatic message of a sequence
 * with `purpose: answer`, is not held back by them. `hard` is the fence behind the fences and holds back everything.
 */
export const capsSchema = z.strictObject({
  perLead: rateSchema.default({ perDay: 1, perWeek: 4 }),
  /** Of the e-mail domain, providers of free mail left out. */
  perCompany: rateSchema.default({ perDay: 10, perWeek: 30 }),
  hard: z.strictObject({ messages: countSchema, within: durationSchema }).default({ messages: 20, within: 30 * dayMs }),
});
export type Caps = Readonly<z.infer<typeof capsSchema>>;
type Rate = Caps['perLead'];

/** When a cap lets the next message go, and why not before. */
export interface CapReached {
  readonly at: Date;
  /** Completes the sentence "It waits because …". No personal data. */
  readonly because: string;
}

interface RateRequest {
  /** When messages went out, or were about to, in any order. */
  readonly sentAt: readonly Date[];
  readonly now: Date;
  readonly rate: Rate;
  /** Whom the rate protects: `the lead` or `the company`. */
  readonly whom: string;
}

/** How far back a rate looks, in milliseconds. */
export const rateHorizonMs = 7 * dayMs;

/** Answers when a rate lets one more message go; undefined when it does now. Days and weeks are 24 and 168 hours back. */
export function whenRateAllows({ sentAt, now, rate, whom }: RateRequest): CapReached | undefined {
  const newestFirst = sentAt.map((at) => at.getTime()).toSorted((one, other) => other - one);
  const waits = [
    { most: rate.perDay, withinMs: dayMs, per: 'a day' },
    { most: rate.perWeek, withinMs: rateHorizonMs, per: 'a week' },
  ].flatMap(({ most, withinMs, per }) => {
    const oldestThatCounts = newestFirst[most - 1];
    const freeAtMs = oldestThatCounts === undefined ? -Infinity : oldestThatCounts + withinMs;
    if (freeAtMs <= now.getTime()) return [];
    return {
      at: new Date(freeAtMs),
      because: `${whom} gets at most ${most} ${most === 1 ? 'message' : 'messages'} ${per}`,
    };
  });
  return latestOf(waits);
}

/** Answers of several waits the longest, since all of them must be over. */
export function latestOf(waits: readonly CapReached[]): CapReached | undefined {
  return waits.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
}
