import { describe, expect, it } from '@jest/globals';
import { readRetryAfterMs } from './retry-after.ts';

const nowMs = Date.parse('2026-03-02T10:00:00Z');

describe('readRetryAfterMs', () => {
  it.each([
    { name: 'seconds', headers: { 'retry-after': '30' }, expected: 30_000 },
    { name: 'no wait at all', headers: { 'retry-after': '0' }, expected: 0 },
    { name: 'an HTTP date', headers: { 'retry-after': 'Mon, 02 Mar 2026 10:01:30 GMT' }, expected: 90_000 },
    { name: 'a date gone by', headers: { 'retry-after': 'Mon, 02 Mar 2026 09:00:00 GMT' }, expected: 0 },
    { name: 'milliseconds', headers: { 'retry-after-ms': '250', 'retry-after': '1' }, expected: 250 },
    { name: 'milliseconds it cannot read', headers: { 'retry-after-ms': 'soon', 'retry-after': '1' }, expected: 1_000 },
    { name: 'words', headers: { 'retry-after': 'later' }, expected: undefined },
    { name: 'nothing', headers: {}, expected: undefined },
  ])('reads $name', ({ headers, expected }) => {
    expect(readRetryAfterMs(new Headers(headers), nowMs)).toBe(expected);
  });
});
