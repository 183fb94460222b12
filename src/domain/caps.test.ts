import { describe, expect, it } from '@jest/globals';
import { capsSchema, latestOf, whenRateAllows } from './caps.ts';

const now = new Date('2026-03-06T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const hoursOn = (hours: number): Date => hoursAgo(-hours);
const rate = { perDay: 1, perWeek: 4 };

describe('whenRateAllows', () => {
  it.each([
    ['nothing was sent', []],
    ['the last is a whole day old', [24]],
    ['the oldest of four is a whole week old', [25, 50, 75, 168]],
  ])('lets a message go when %s', (_when, hours) => {
    expect(whenRateAllows({ sentAt: hours.map(hoursAgo), now, rate, whom: 'the lead' })).toBeUndefined();
  });

  it.each([
    ['a day after the last', [1], 23, 'the lead gets at most 1 message a day'],
    ['a week after the fourth before', [25, 50, 75, 100], 68, 'the lead gets at most 4 messages a week'],
    ['when both the day and the week are over', [1, 50, 75, 160], 23, 'the lead gets at most 1 message a day'],
    ['whatever order they are told in', [100, 25, 75, 50], 68, 'the lead gets at most 4 messages a week'],
  ])('lets the next go %s', (_when, hours, waitHours, because) => {
    const sentAt = hours.map(hoursAgo);
    expect(whenRateAllows({ sentAt, now, rate, whom: 'the lead' })).toEqual({ at: hoursOn(waitHours), because });
  });

  it('counts by the rate of today when more went out than it allows', () => {
    const sentAt = [2, 3, 4].map(hoursAgo);
    expect(whenRateAllows({ sentAt, now, rate, whom: 'the company' })?.at).toEqual(hoursOn(22));
  });
});

describe('latestOf', () => {
  it('answers the longest of several waits', () => {
    const [sooner, later] = [hoursOn(1), hoursOn(2)].map((at) => ({ at, because: 'so' }));
    expect(latestOf([sooner, later].filter((wait) => wait !== undefined))).toEqual(later);
    expect(latestOf([])).toBeUndefined();
  });
});

describe('capsSchema', () => {
  it('gives one message a day, four a week, and twenty in thirty days at the very most', () => {
    expect(capsSchema.parse({})).toMatchObject({
      perLead: { perDay: 1, perWeek: 4 },
      hard: { messages: 20, within: 30 * 86_400_000 },
    });
  });

  it('refuses a cap of none, which would park every message for ever', () => {
    expect(capsSchema.safeParse({ perLead: { perDay: 0, perWeek: 4 } }).success).toBe(false);
  });
});
