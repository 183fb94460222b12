import { expect, it } from '@jest/globals';
import { businessHoursSchema } from './business-hours.ts';
import { openingOfDay } from './opening-of-day.ts';

const hours = businessHoursSchema.parse({
  monday: ['9:15-12:30', '13:30-17:30'],
  tuesday: ['9:15-17:30'],
  friday: ['9:15-16:30'],
});

it.each([
  ['2026-11-23', 'Europe/Berlin', '2026-11-23T08:15:00.000Z'],
  ['2026-11-23', 'America/Los_Angeles', '2026-11-23T17:15:00.000Z'],
  ['2026-11-23', 'Pacific/Kiritimati', '2026-11-22T19:15:00.000Z'],
  ['2026-11-23', 'Pacific/Pago_Pago', '2026-11-23T20:15:00.000Z'],
  ['2026-11-21', 'Europe/Berlin', '2026-11-23T08:15:00.000Z'],
  ['2026-11-25', 'Europe/Berlin', '2026-11-27T08:15:00.000Z'],
])('opens on %s in %s at %s', (day, timeZone, at) => {
  const place = { timeZones: [timeZone], timeZoneBecause: 'it says so' };
  expect(openingOfDay({ day, hours, place }).toISOString()).toBe(at);
});

it('passes over holidays of the country', () => {
  const place = { timeZones: ['Europe/Berlin'], timeZoneBecause: 'it says so', country: 'DE' };
  expect(openingOfDay({ day: '2026-12-25', hours, place }).toISOString()).toBe('2026-12-28T08:15:00.000Z');
});
