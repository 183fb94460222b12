import { expect, it } from '@jest/globals';
import { alpha2ByAlpha3 } from './country-codes.ts';

it('names each of the 249 countries of ISO 3166-1, and Kosovo, once', () => {
  expect(alpha2ByAlpha3.size).toBe(250);
  expect(new Set(alpha2ByAlpha3.values()).size).toBe(250);
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect([...alpha2ByAlpha3.values()].filter((code) => names.of(code) === undefined)).toEqual([]);
});
