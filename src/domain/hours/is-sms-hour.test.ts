import { describe, expect, it } from '@jest/globals';
import { alpha2ByAlpha3 } from '../hygiene/country-codes.ts';
import { zonesOfCountry } from '../time-zone/zones-of-country.ts';
import { zonesOfPhone } from '../time-zone/zones-of-phone.ts';
import { businessHoursSchema } from './business-hours.ts';
import { isSmsHour } from './is-sms-hour.ts';
import { nextSmsTime } from './next-sms-time.ts';

const hours = businessHoursSchema.parse({ monday: ['9:15-17:30'] });
const strict = businessHoursSchema.parse({ monday: ['9:15-17:30'], sms: ['9:00-12:00', '13:00-20:00'] });
const newYork = ['America/New_York'];
const coasts = ['America/New_York', 'America/Los_Angeles'];
/** Its stations keep clocks all around the world. */
const antarctica = 'AQ';
const around = ['Etc/GMT', 'Etc/GMT+8', 'Etc/GMT-8'];

describe('isSmsHour', () => {
  it.each([
    { at: '2026-06-07T11:59:59.999Z', zones: newYork, expected: false },
    { at: '2026-06-07T12:00Z', zones: newYork, expected: true },
    { at: '2026-06-08T00:59:59.999Z', zones: newYork, expected: true },
    { at: '2026-06-08T01:00Z', zones: newYork, expected: false },
    { at: '2026-06-07T14:59Z', zones: coasts, expected: false },
    { at: '2026-06-07T15:00Z', zones: coasts, expected: true },
    { at: '2026-06-08T01:00Z', zones: coasts, expected: false },
  ])('answers $expected at $at in $zones', ({ at, zones, expected }) => {
    expect(isSmsHour(new Date(at), zones, hours)).toBe(expected);
  });

  it("keeps the playbook's stricter hours, on any day", () => {
    const times = ['12:30', '13:00', '16:30', '17:00', '23:59'].map((time) => new Date(`2026-06-07T${time}Z`));
    expect(times.map((at) => isSmsHour(at, newYork, strict))).toEqual([false, true, false, true, true]);
  });

  it('is not talked into unlawful hours by hours that nobody checked', () => {
    const sms = [{ fromMs: 0, toMs: 86_400_000 }];
    const times = ['2026-06-07T11:59Z', '2026-06-07T12:00Z', '2026-06-08T00:59Z', '2026-06-08T01:00Z'];
    expect(times.map((at) => isSmsHour(new Date(at), newYork, { sms }))).toEqual([false, true, true, false]);
  });

  it("gives the playbook's hours up in far zones that never share them, and the law's never", () => {
    const zones = ['America/New_York', 'Asia/Tokyo'];
    const narrow = businessHoursSchema.parse({ monday: ['9:15-17:30'], sms: ['9:00-17:00'] });
    const times = [
      '2026-06-07T14:00Z',
      '2026-06-07T22:59Z',
      '2026-06-07T23:00Z',
      '2026-06-08T00:59Z',
      '2026-06-08T01:00Z',
    ];
    expect(times.map((at) => isSmsHour(new Date(at), zones, narrow))).toEqual([false, false, true, true, false]);
  });

  it('answers no where no hour is lawful in all zones', () => {
    for (let hour = 0; hour < 24; hour += 1)
      expect(isSmsHour(new Date(Date.UTC(2026, 0, 1, hour)), around, hours)).toBe(false);
  });
});

describe('nextSmsTime', () => {
  const next = (from: string, timeZones = newYork): Date =>
    nextSmsTime({ from: new Date(from), timeZones, hours, seed: 'enrollment:step' });

  it('answers the moment itself in an SMS hour', () => {
    expect(next('2026-06-07T12:34:56.789Z')).toEqual(new Date('2026-06-07T12:34:56.789Z'));
  });

  it('plans what is late at 21:00 for the next morning, within the jitter of the opening', () => {
    const opening = Date.parse('2026-06-08T12:00Z');
    const at = next('2026-06-08T01:00Z').getTime();
    expect(at).toBeGreaterThanOrEqual(opening);
    expect(at).toBeLessThan(opening + hours.openingJitterMs);
  });

  it('refuses zones that have no lawful hour in common', () => {
    expect(() => next('2026-06-07T12:00Z', around)).toThrow(/^No moment is within 8:00-21:00 in all of Etc\/GMT/);
  });

  it('finds a lawful hour wherever a country, a calling code or a toll-free number leaves the zone open', () => {
    const countries = [...alpha2ByAlpha3.values()].filter((country) => country !== antarctica);
    const ofCountries = countries.map(zonesOfCountry);
    const ofPhones = [
      '+18005550100',
      '+79161234567',
      '+441534456789',
      '+390612345678',
      '+61891234567',
      '+262262123456',
    ];
    const lists = [...ofCountries, ...ofPhones.map(zonesOfPhone)].filter(({ length }) => length > 0);
    expect(lists.length).toBeGreaterThan(200);
    for (const timeZones of lists) {
      for (const from of ['2026-01-15T00:00Z', '2026-07-15T00:00Z']) {
        const at = next(from, [...timeZones]);
        expect(at.getTime() - Date.parse(from)).toBeLessThan(25 * 3_600_000);
        expect(isSmsHour(at, timeZones, hours)).toBe(true);
      }
    }
  });
});
