import { describe, expect, it } from '@jest/globals';
import { tellWhen } from './tell-when.ts';

describe('tellWhen', () => {
  it.each([
    ['2026-11-20T11:00:00Z', 'today'],
    ['2026-11-20T13:00:00Z', 'today'],
    ['2026-11-19T11:00:00Z', '1 day ago'],
    ['2026-11-07T11:00:00Z', '13 days ago'],
    ['2026-11-06T11:00:00Z', 'in November'],
    ['2026-03-01T00:00:00Z', 'in March'],
    ['2025-11-30T11:00:00Z', 'in November 2025'],
  ])('tells %s as people do', (at, told) => {
    expect(tellWhen(new Date(at), new Date('2026-11-20T12:00:00Z')).in).toBe(told);
  });
});
