import { describe, expect, it } from '@jest/globals';
import { addBusinessTime } from './add-business-time.ts';
import { businessHoursSchema } from './business-hours.ts';
import type { Place } from './place.ts';

const day = ['9:00-12:00', '13:00-17:00'];
const hours = businessHoursSchema.parse({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day });
const berlin: Place = { timeZones: ['Europe/Berlin'], timeZoneBecause: 'the team is there', country: 'DE' };
const add = (from: string, businessHours: number, place = berlin): string =>
  addBusinessTime({ from: new Date(from), businessMs: businessHours * 3_600_000, hours, place }).toISOString();

describe('addBusinessTime', () => {
  it.each([
    { name: 'within one interval', from: '2026-06-08T09:00+02:00', plus: 2, to: '2026-06-08T11:00+02:00' },
    { name: 'over lunch', from: '2026-06-08T11:30+02:00', plus: 1, to: '2026-06-08T13:30+02:00' },
    { name: 'exactly at a closing', from: '2026-06-08T11:00+02:00', plus: 1, to: '2026-06-08T13:00+02:00' },
    { name: 'over a night', from: '2026-06-08T16:00+02:00', plus: 2, to: '2026-06-09T10:00+02:00' },
    { name: 'over a weekend', from: '2026-06-05T16:00+02:00', plus: 2, to: '2026-06-08T10:00+02:00' },
    { name: 'exactly at the end of a week', from: '2026-06-05T16:00+02:00', plus: 1, to: '2026-06-08T09:00+02:00' },
    { name: 'from a closed moment', from: '2026-06-06T02:00+02:00', plus: 0.5, to: '2026-06-08T09:30+02:00' },
    {
      name: 'over Good Friday and Easter Monday',
      from: '2026-04-02T16:00+02:00',
      plus: 2,
      to: '2026-04-07T10:00+02:00',
    },
    { name: 'over the end of summer time', from: '2026-10-23T16:00+02:00', plus: 2, to: '2026-10-26T10:00+01:00' },
    { name: 'no time at an open moment', from: '2026-06-08T11:00+02:00', plus: 0, to: '2026-06-08T11:00+02:00' },
    { name: 'no time at a closed moment', from: '2026-06-08T12:00+02:00', plus: 0, to: '2026-06-08T13:00+02:00' },
    { name: 'a whole week', from: '2026-06-08T09:00+02:00', plus: 35, to: '2026-06-15T09:00+02:00' },
  ])('counts $name', ({ from, plus, to }) => {
    expect(add(from, plus)).toBe(new Date(to).toISOString());
  });

  it('goes by the likeliest zone', () => {
    const place = { timeZones: ['America/New_York', 'Europe/Berlin'], timeZoneBecause: 'the team is there' };
    expect(add('2026-06-08T09:00-04:00', 1, place)).toBe('2026-06-08T14:00:00.000Z');
  });

  it('counts further than five years when asked to', () => {
    const hoursOfSixYears = 6 * 52 * 35;
    expect(add('2026-06-08T09:00+02:00', hoursOfSixYears) > '2032-06').toBe(true);
  });

  it('refuses hours that never open and a place without a zone', () => {
    const closed = { ...hours, week: [] };
    const request = { from: new Date('2026-06-08T07:00Z'), businessMs: 1, hours: closed, place: berlin };
    expect(() => addBusinessTime(request)).toThrow('Business hours do not open for five years');
    expect(() => add('2026-06-08T09:00Z', 1, { ...berlin, timeZones: [] })).toThrow('at least one time zone');
  });
});
