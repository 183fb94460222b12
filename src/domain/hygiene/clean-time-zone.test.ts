import { describe, expect, it } from '@jest/globals';
import { cleanTimeZone } from './clean-time-zone.ts';

describe('cleanTimeZone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' europe/berlin ', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['UTC', 'UTC'],
    ['europe_slash_berlin', 'Europe/Berlin'],
    ['america_slash_port_hyphen_au_hyphen_prince', 'America/Port-au-Prince'],
  ])('knows %j', (stated, zone) => {
    expect(cleanTimeZone(stated)).toEqual({ value: zone, remarks: [] });
  });

  it.each(['Mars/Base', '+02:00', 'GMT+2', '../etc/passwd', 'x'.repeat(100), 2])('does not know %j', (stated) => {
    expect(cleanTimeZone(stated)).toEqual({ remarks: ['invalid-time-zone'] });
  });
});
