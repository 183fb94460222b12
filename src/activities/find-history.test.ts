import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../providers/provider-error.ts';
import { readCrmHistory } from './find-history.ts';

const now = new Date('2026-11-20T12:00:00Z');

describe('readCrmHistory', () => {
  it('does not wait for a CRM that forgets the time', async () => {
    const crm = { vendor: 'slow', readHistory: () => new Promise<never>(() => undefined) };
    await expect(readCrmHistory(crm, '17', { now, withinMs: 150 })).resolves.toEqual({ missing: ['timeout'] });
  });

  it('does not ask a CRM for whose answer there is no time', async () => {
    let asked = 0;
    const readHistory = (): Promise<never> => {
      asked += 1;
      return Promise.reject(new Error('Too late'));
    };
    await expect(readCrmHistory({ vendor: 'slow', readHistory }, '17', { now, withinMs: 20 })).resolves.toEqual({
      missing: ['timeout'],
    });
    expect(asked).toBe(0);
  });

  it.each([
    [
      new ProviderError({ vendor: 'crm', code: 'rate_limited', isRetryable: true, outcome: 'not-processed' }),
      'rate_limited',
    ],
    [new TypeError('nothing is a function'), 'unexpected'],
  ])('says what is missing when the CRM throws %s', async (error, code) => {
    const crm = { vendor: 'crm', readHistory: () => Promise.reject(error) };
    await expect(readCrmHistory(crm, '17', { now, withinMs: 1_000 })).resolves.toEqual({ missing: [code] });
  });
});
