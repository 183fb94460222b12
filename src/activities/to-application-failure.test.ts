import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { ProviderError } from '../providers/provider-error.ts';
import { NotFoundError } from '../store/not-found-error.ts';
import { toApplicationFailure } from './to-application-failure.ts';

const refusal = { vendor: 'postmark', code: '406', status: 422, isRetryable: false, outcome: 'not-processed' } as const;
const outage = {
  vendor: 'hubspot',
  code: 'unavailable',
  status: 503,
  isRetryable: true,
  outcome: 'ambiguous',
} as const;

describe('toApplicationFailure', () => {
  it('lets a permanent refusal of a vendor not be tried again', () => {
    const failure = toApplicationFailure(new ProviderError(refusal), 1);
    expect(failure).toMatchObject({ type: 'VendorRejected', nonRetryable: true });
    expect(failure.details).toEqual([{ vendor: 'postmark', code: '406', status: 422 }]);
  });

  it('plans the next try of an outage itself: 4 s and some jitter after the third', () => {
    const failure = toApplicationFailure(new ProviderError(outage), 3);
    expect(failure).toMatchObject({ type: 'VendorUnavailable', nonRetryable: false });
    expect(Number(failure.nextRetryDelay)).toBeGreaterThanOrEqual(4_000);
    expect(Number(failure.nextRetryDelay)).toBeLessThanOrEqual(5_000);
  });

  it('obeys the wait that a vendor asks for', () => {
    const failure = toApplicationFailure(new ProviderError({ ...outage, retryAfterMs: 30_000 }), 1);
    expect(Number(failure.nextRetryDelay)).toBeGreaterThanOrEqual(30_000);
  });

  it('carries no word of the vendor, of a cause or of an unexpected error', () => {
    const secret = 'jane.doe@example.com';
    const errors = [
      new ProviderError({ ...refusal, detail: `Inactive: ${secret}`, cause: new Error(secret) }),
      new Error(`duplicate key (email)=(${secret})`),
      Object.assign(new Error(secret), { code: '23505' }),
      new TypeError(secret, { cause: new Error(secret) }),
      secret,
    ];
    for (const error of errors) {
      const { message, stack, cause, details } = toApplicationFailure(error, 1);
      expect(JSON.stringify({ message, stack, cause, details })).not.toContain(secret);
    }
  });

  it('names the code of a database or network error', () => {
    const error = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' });
    expect(toApplicationFailure(error, 1)).toMatchObject({
      type: 'Unexpected',
      message: 'Unexpected Error (ECONNREFUSED)',
    });
  });

  it('does not try again what is not there', () => {
    expect(toApplicationFailure(new NotFoundError('lead', '1'), 1)).toMatchObject({
      type: 'NotFound',
      nonRetryable: true,
    });
  });

  it('lets our own failures pass unchanged', () => {
    const failure = ApplicationFailure.create({ type: 'DraftRefused' });
    expect(toApplicationFailure(failure, 1)).toBe(failure);
  });
});
