import { describe, expect, it } from '@jest/globals';
import { timeZoneFrom } from './time-zone-from.ts';

describe('timeZoneFrom', () => {
  it.each([
    ['us_slash_eastern', 'America/New_York'],
    ['europe_slash_berlin', 'Europe/Berlin'],
    ['america_slash_new_york', 'America/New_York'],
    ['america_slash_argentina_slash_buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['america_slash_port_hyphen_au_hyphen_prince', 'America/Port-au-Prince'],
    ['us_slash_east_hyphen_indiana', 'America/Indiana/Indianapolis'],
  ])('reads %s', (value, zone) => {
    const read = timeZoneFrom(value) ?? '';
    const clockOf = (timeZone: string): string =>
      new Date('2026-07-01T12:00:00Z').toLocaleString('en', { timeZone, timeZoneName: 'longOffset' });
    expect(clockOf(read)).toBe(clockOf(zone));
  });

  it.each([undefined, '', 'mars_slash_olympus', '+02:00'])('reads nothing out of %s', (value) => {
    expect(timeZoneFrom(value)).toBeUndefined();
  });
});
