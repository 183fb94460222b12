import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, daysBetween, isWithinAYear, onWorkday } from './calendar-day.ts';

describe('calendar days', () => {
  it('counts over months and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
    expect(dayOf(new Date('2026-05-13T23:59:59Z'))).toBe('2026-05-13');
  });

  it.each([
    ['2026-05-13', true],
    ['2027-05-14', true],
    ['2027-05-15', false],
    ['2026-05-12', false],
    ['2027-02-31', false],
    ['soon', false],
  ])('tells whether %s is at most a year ahead: %s', (day, isWithin) => {
    expect(isWithinAYear(day, '2026-05-13')).toBe(isWithin);
  });

  it.each([
    ['2026-05-15', '2026-05-15'],
    ['2026-05-16', '2026-05-18'],
    ['2026-05-17', '2026-05-18'],
  ])('moves %s to %s', (day, workday) => {
    expect(onWorkday(day)).toBe(workday);
  });
});
