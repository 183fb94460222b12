import { describe, expect, it } from '@jest/globals';
import { businessHoursSchema } from './business-hours.ts';

const hour = 3_600_000;
const faultsOf = (hours: unknown): string[] | undefined =>
  businessHoursSchema.safeParse(hours).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('businessHoursSchema', () => {
  it('reads the hours of a week, Sunday first, and closes the days that are not named', () => {
    const { week } = businessHoursSchema.parse({ monday: ['9:15-12:30', '13:30-24:00'], saturday: [] });
    expect(week).toHaveLength(7);
    expect(week[0]).toEqual([]);
    expect(week[1]).toEqual([
      { fromMs: 9.25 * hour, toMs: 12.5 * hour },
      { fromMs: 13.5 * hour, toMs: 24 * hour },
    ]);
    expect(week[6]).toEqual([]);
  });

  it('keeps public holidays, spreads an opening over 20 minutes and SMS over the lawful hours unless told otherwise', () => {
    expect(businessHoursSchema.parse({ monday: ['9:00-17:00'] })).toMatchObject({
      holidays: { byCountry: true, own: [] },
      openingJitterMs: 1_200_000,
      sms: [{ fromMs: 8 * hour, toMs: 21 * hour }],
    });
  });

  it.each([
    {
      fault: 'hours of another form',
      hours: { monday: ['9-17'] },
      says: ['monday.0: write the hours as 9:15-12:30'],
    },
    {
      fault: 'a time that no clock shows',
      hours: { monday: ['9:00-24:30'] },
      says: ['monday.0: write the hours as 9:15-12:30'],
    },
    {
      fault: 'an interval that ends before it begins',
      hours: { tuesday: ['9:00-12:00', '22:00-2:00'] },
      says: [
        expect.stringMatching(/^tuesday\.1: let the interval end after it begins; one that passes midnight is two/),
      ],
    },
    {
      fault: 'intervals that overlap',
      hours: { monday: ['9:00-12:30', '12:00-17:00'] },
      says: ['monday: write the intervals in order, and let each begin when the one before it has ended'],
    },
    {
      fault: 'a week without hours',
      hours: { monday: [], sms: ['9:00-20:00'] },
      says: [expect.stringMatching(/^: this is a window that never opens.*give at least one weekday hours/)],
    },
    {
      fault: 'SMS hours that no weekday shares',
      hours: { monday: ['8:00-9:00'], sms: ['9:00-20:00'] },
      says: [expect.stringMatching(/^: this is a window that never opens: let the SMS hours .* share time/)],
    },
    {
      fault: 'night hours alone, in which no SMS is lawful',
      hours: { monday: ['21:00-24:00'] },
      says: [expect.stringMatching(/^: this is a window that never opens: let the SMS hours/)],
    },
    {
      fault: 'SMS hours beyond the lawful ones',
      hours: { monday: ['9:00-17:00'], sms: ['7:59-12:00'] },
      says: ['sms: keep SMS hours within 8:00-21:00, as the law demands at the recipient (47 CFR 64.1200(c)(1))'],
    },
    {
      fault: 'SMS hours without any',
      hours: { monday: ['9:00-17:00'], sms: [] },
      says: ['sms: name the SMS hours, or leave `sms` out for those that the law allows, 8:00-21:00'],
    },
    {
      fault: 'a date that does not exist',
      hours: { monday: ['9:00-17:00'], holidays: { own: [{ date: '2026-02-29', name: 'Leap day' }] } },
      says: ['holidays.own.0.date: give a date that exists'],
    },
    {
      fault: 'a date of another form, and no name',
      hours: { monday: ['9:00-17:00'], holidays: { own: [{ date: '24.12.', name: ' ' }] } },
      says: [
        'holidays.own.0.date: write 2026-12-24, or 12-24 for the day in every year',
        'holidays.own.0.name: name the holiday',
      ],
    },
    {
      fault: 'so many holidays that a weekday might never open',
      hours: {
        monday: ['9:00-17:00'],
        holidays: { own: Array.from({ length: 101 }, () => ({ date: '12-24', name: 'x' })) },
      },
      says: ['holidays.own: list at most 100 days, and close a weekday by leaving it without hours'],
    },
  ])('refuses $fault, and says how to cure it', ({ hours, says }) => {
    expect(faultsOf(hours)).toEqual(says);
  });

  it('takes a leap day as a holiday of every year', () => {
    expect(
      faultsOf({ monday: ['9:00-17:00'], holidays: { own: [{ date: '02-29', name: 'Leap day' }] } }),
    ).toBeUndefined();
  });
});
