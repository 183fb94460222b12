import { describe, expect, it } from '@jest/globals';
import { readPath } from './read-path.ts';

const answer = { data: { name: 'Acme', locations: [{ city: 'Lyon' }], nothing: null } };

describe('readPath', () => {
  it.each([
    { path: 'data.name', value: 'Acme' },
    { path: 'data.locations.0.city', value: 'Lyon' },
    { path: 'data.nothing', value: null },
    { path: 'data.nothing.deeper', value: undefined },
    { path: 'data.missing.deeper', value: undefined },
    { path: 'data.name.length', value: undefined },
    { path: 'data.constructor', value: undefined },
    { path: '__proto__.toString', value: undefined },
  ])('reads $path as $value', ({ path, value }) => {
    expect(readPath(answer, path)).toBe(value);
  });
});
