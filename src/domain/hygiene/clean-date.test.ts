import { describe, expect, it } from '@jest/globals';
import { cleanDate } from './clean-date.ts';

describe('cleanDate', () => {
  it.each([
    ['2026-05-04T09:12:00Z', '2026-05-04T09:12:00.000Z'],
    ['2026-05-04T09:12:00.123456+02', '2026-05-04T07:12:00.123Z'],
    ['2026-05-04T09:12:00-0800', '2026-05-04T17:12:00.000Z'],
    ['2026-05-04 09:12', '2026-05-04T09:12:00.000Z'],
    ['2026/05/04 09:12', '2026-05-04T09:12:00.000Z'],
    ['2026-05-04', '2026-05-04T00:00:00.000Z'],
    ['1777886400', '2026-05-04T09:20:00.000Z'],
    [1777886400000, '2026-05-04T09:20:00.000Z'],
    ['Mon, 04 May 2026 09:12:00 GMT', '2026-05-04T09:12:00.000Z'],
    ['May 4, 2026 3:04 PM', '2026-05-04T15:04:00.000Z'],
    ['4 May 2026 10:00 +0200', '2026-05-04T08:00:00.000Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
  ])('reads %j as %s', (stated, time) => {
    expect(cleanDate(stated)).toEqual({ value: time, remarks: [] });
  });

  it.each(['tomorrow', 'foo 1', '04/05/2026', '2026-13-45', '9999-99-99', '-1', new Date(Number.NaN)])(
    'finds no one time in %j',
    (stated) => {
      expect(cleanDate(stated).value).toBeUndefined();
    },
  );
});
