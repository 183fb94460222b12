import { describe, expect, it } from '@jest/globals';
import { openWindows } from './open-windows.ts';
import type { DayInterval } from './day-interval.ts';

const hour = 3_600_000;
/** Lists the windows that one interval of each day has from one instant to another. */
function windowsOf(timeZone: string, { fromMs, toMs }: DayInterval, from: string, to: string): string[] {
  const timetable = { timeZone, intervalsOn: () => [{ fromMs, toMs }] };
  return [...openWindows(timetable, Date.parse(from), Date.parse(to))].map((window) =>
    [window.fromMs, window.toMs].map((ms) => new Date(ms).toISOString().slice(0, 16)).join(' '),
  );
}

describe('openWindows', () => {
  it.each([
    {
      name: 'an hour that New York skips in spring has no window',
      window: ['America/New_York', { fromMs: 2 * hour, toMs: 3 * hour }, '2026-03-07T12:00Z', '2026-03-09T12:00Z'],
      expected: ['2026-03-09T06:00 2026-03-09T07:00'],
    },
    {
      name: 'a window that begins in the skipped hour begins after it',
      window: ['America/New_York', { fromMs: 2.5 * hour, toMs: 4 * hour }, '2026-03-08T00:00Z', '2026-03-08T23:00Z'],
      expected: ['2026-03-08T07:00 2026-03-08T08:00'],
    },
    {
      name: 'an hour that Berlin repeats in autumn has two',
      window: ['Europe/Berlin', { fromMs: 2.25 * hour, toMs: 2.5 * hour }, '2026-10-24T22:00Z', '2026-10-25T22:00Z'],
      expected: ['2026-10-25T00:15 2026-10-25T00:30', '2026-10-25T01:15 2026-10-25T01:30'],
    },
    {
      name: 'Lord Howe Island moves its clocks by half an hour',
      window: ['Australia/Lord_Howe', { fromMs: 2 * hour, toMs: 2.5 * hour }, '2026-10-02T20:00Z', '2026-10-05T00:00Z'],
      expected: ['2026-10-04T15:00 2026-10-04T15:30'],
    },
    {
      name: 'Kathmandu is 5:45 ahead',
      window: ['Asia/Kathmandu', { fromMs: 9.25 * hour, toMs: 17 * hour }, '2026-01-01T00:00Z', '2026-01-01T20:00Z'],
      expected: ['2026-01-01T03:30 2026-01-01T11:15'],
    },
    {
      name: 'the Chatham Islands are 12:45 ahead, in summer 13:45',
      window: ['Pacific/Chatham', { fromMs: 9 * hour, toMs: 10 * hour }, '2026-04-03T12:00Z', '2026-04-05T12:00Z'],
      expected: ['2026-04-03T19:15 2026-04-03T20:15', '2026-04-04T20:15 2026-04-04T21:15'],
    },
    {
      name: 'Samoa skipped a whole day when it moved across the date line',
      window: ['Pacific/Apia', { fromMs: 9 * hour, toMs: 17 * hour }, '2011-12-29T10:00Z', '2012-01-01T00:00Z'],
      expected: [
        '2011-12-29T19:00 2011-12-30T03:00',
        '2011-12-30T19:00 2011-12-31T03:00',
        '2011-12-31T19:00 2012-01-01T03:00',
      ],
    },
    {
      name: 'a leap day is a day as any other',
      window: ['UTC', { fromMs: 9 * hour, toMs: 10 * hour }, '2028-02-28T12:00Z', '2028-03-01T12:00Z'],
      expected: ['2028-02-29T09:00 2028-02-29T10:00', '2028-03-01T09:00 2028-03-01T10:00'],
    },
  ] as const)('$name', ({ window: [timeZone, interval, from, to], expected }) => {
    expect(windowsOf(timeZone, interval, from, to)).toEqual(expected);
  });

  it('keeps the true ends of windows that reach beyond the span', () => {
    const interval = { fromMs: 9 * hour, toMs: 17 * hour };
    expect(windowsOf('UTC', interval, '2026-01-01T12:00Z', '2026-01-02T12:00Z')).toEqual([
      '2026-01-01T09:00 2026-01-01T17:00',
      '2026-01-02T09:00 2026-01-02T17:00',
    ]);
  });

  it('leaves out what ends as the span begins and what begins as it ends', () => {
    const interval = { fromMs: 9 * hour, toMs: 17 * hour };
    expect(windowsOf('UTC', interval, '2026-01-01T17:00Z', '2026-01-02T09:00Z')).toEqual([]);
  });
});
