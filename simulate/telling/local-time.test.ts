import { describe, expect, it } from '@jest/globals';
import { daysBetween, localTime, timeBetween, withLocalTimes } from './local-time.ts';

const noon = new Date('2026-11-24T12:00:00Z');

describe('localTime', () => {
  it.each([
    ['America/New_York', 'Tue 24 Nov 2026, 07:00'],
    ['Asia/Kathmandu', 'Tue 24 Nov 2026, 17:45'],
    ['Pacific/Kiritimati', 'Wed 25 Nov 2026, 02:00'],
  ])('reads the clocks of %s', (timeZone, expected) => {
    expect(localTime(noon, timeZone)).toBe(expected);
  });

  it('begins a day with 00:00', () => {
    expect(localTime(new Date('2026-11-24T00:00:00Z'), 'UTC')).toBe('Tue 24 Nov 2026, 00:00');
  });
});

describe('withLocalTimes', () => {
  it('rewrites each moment of a sentence and nothing else', () => {
    expect(
      withLocalTimes('From 2026-11-24T12:00:00.000Z to 2026-11-24T13:30:00Z, not 2026-11-24.', 'Europe/Berlin'),
    ).toBe('From Tue 24 Nov 2026, 13:00 to Tue 24 Nov 2026, 14:30, not 2026-11-24.');
  });
});

describe('timeBetween', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [61, '1 h 1 min'],
    [1_440, '1 day'],
    [2_940, '2 days 1 h'],
  ])('says %i minutes as %s', (minutes, expected) => {
    expect(timeBetween(noon, new Date(noon.getTime() + minutes * 60_000))).toBe(expected);
  });
});

describe('daysBetween', () => {
  it('counts a day once it is whole', () => {
    expect(daysBetween(noon, new Date('2026-11-25T11:59:59Z'))).toBe(0);
    expect(daysBetween(noon, new Date('2026-11-25T12:00:00Z'))).toBe(1);
  });
});
