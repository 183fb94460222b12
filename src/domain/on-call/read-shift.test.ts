import { describe, expect, it } from '@jest/globals';
import { readShift } from './read-shift.ts';

describe('readShift', () => {
  it.each([
    ['2026-11-24T09:00/2026-11-25T09:00', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z'],
    ['2026-11-24T09:00-05:00/2026-11-24T18:00:30Z', '2026-11-24T14:00:00.000Z', '2026-11-24T18:00:30.000Z'],
  ])('reads %s', (text, from, until) => {
    expect(readShift(text)).toEqual({ from: new Date(from), until: new Date(until) });
  });

  it.each([
    '',
    '2026-11-24T09:00',
    '2026-11-24/2026-11-25',
    '2026-11-24T09:00/tomorrow',
    '2026-11-25T09:00/2026-11-24T09:00',
    '2026-11-24T09:00/2026-11-24T09:00',
    '2026-13-24T09:00/2026-13-25T09:00',
    '2026-11-24T09:00/2026-11-25T09:00/2026-11-26T09:00',
  ])('refuses "%s"', (text) => {
    expect(() => readShift(text)).toThrow(RangeError);
  });
});
