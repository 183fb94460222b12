import { describe, expect, it } from '@jest/globals';
import { readEmployeeCount } from './read-employee-count.ts';

describe('readEmployeeCount', () => {
  it.each([
    { stated: 83, count: { min: 83, max: 83 } },
    { stated: '83', count: { min: 83, max: 83 } },
    { stated: '51-200', count: { min: 51, max: 200 } },
    { stated: '51 – 200', count: { min: 51, max: 200 } },
    { stated: '10001 - 100000', count: { min: 10_001, max: 100_000 } },
    { stated: '1,001-5,000', count: { min: 1_001, max: 5_000 } },
    { stated: '1.001 to 5.000', count: { min: 1_001, max: 5_000 } },
    { stated: '1K-5K', count: { min: 1_000, max: 5_000 } },
    { stated: '10001+', count: { min: 10_001 } },
    { stated: '100K+', count: { min: 100_000 } },
    { stated: '11-50 employees', count: { min: 11, max: 50 } },
  ])('reads $stated as $count', ({ stated, count }) => {
    expect(readEmployeeCount(stated)).toEqual(count);
  });

  it.each([
    undefined,
    null,
    '',
    'many',
    'self-employed',
    '-5',
    '200-51',
    0,
    -3,
    1.5,
    NaN,
    {},
    '9'.repeat(30),
    'x'.repeat(1_000_000),
  ])('reads nothing from %p', (stated) => {
    expect(readEmployeeCount(stated)).toBeUndefined();
  });
});
