import { describe, expect, it } from '@jest/globals';
import { dayMs } from './local-day.ts';
import { publicHoliday } from './public-holiday.ts';

const on = (date: string, country: string, region?: string): string | undefined =>
  publicHoliday(Date.parse(date) / dayMs, country, region);

describe('publicHoliday', () => {
  it.each([
    { date: '2026-11-26', country: 'US', name: 'Thanksgiving Day' },
    { date: '2026-07-03', country: 'US', name: 'Independence Day (substitute day)' },
    { date: '2027-12-31', country: 'US', name: "New Year's Day (substitute day)" },
    { date: '2027-03-29', country: 'DE', name: 'Easter Monday' },
    { date: '2026-09-21', country: 'IL', name: 'Day of Atonement (Yom Kippur)' },
    { date: '2026-11-25', country: 'US', name: undefined },
    { date: '2026-11-26', country: 'DE', name: undefined },
    { date: '2026-01-01', country: 'ZZ', name: undefined },
  ])('names $date in $country: $name', ({ date, country, name }) => {
    expect(on(date, country)).toBe(name);
  });

  it('knows the holidays of a region, with or without its country, and of the country where the region is unknown', () => {
    expect(['DE-BY', 'BY', 'by', undefined, 'DE-XX'].map((region) => on('2026-01-06', 'DE', region))).toEqual([
      'Epiphany',
      'Epiphany',
      'Epiphany',
      undefined,
      undefined,
    ]);
    expect(on('2026-05-01', 'DE', 'DE-XX')).toBe('Labour Day');
  });

  it('keeps all days of a holiday that lasts several, into the next year too', () => {
    const days = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-02', '2027-01-03'];
    expect(days.map((date) => on(date, 'SZ') !== undefined)).toEqual([false, true, true, true, false]);
  });

  it('keeps the whole day of a holiday that begins at noon', () => {
    expect(on('2026-12-24', 'IS')).toBe('Christmas Eve');
    expect(on('2026-12-25', 'IS')).toBe('Christmas Day');
  });
});
