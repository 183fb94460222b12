import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../../providers/provider-error.ts';
import { createProbeVendorActivities } from './probe-vendor.ts';

function probe(answer: () => Promise<unknown>): Promise<{ readonly isUp: boolean }> {
  const outages = { watch: () => Promise.resolve(), release: () => Promise.resolve(0) };
  return createProbeVendorActivities({ probes: new Map([['v', answer]]), outages }).probeVendor({ vendor: 'v' });
}

const failing = (isRetryable: boolean) => (): Promise<never> =>
  Promise.reject(new ProviderError({ vendor: 'v', code: 'x', isRetryable, outcome: 'not-processed' }));

describe('probeVendor', () => {
  it.each([
    ['answers', () => Promise.resolve(), true],
    ['refuses for good: the calls themselves tell what it refuses', failing(false), true],
    ['fails for a passing reason', failing(true), false],
  ] as const)('tells whether a vendor is up that %s', async (_what, answer, isUp) => {
    expect(await probe(answer)).toEqual({ isUp });
  });

  it('passes on what is no word of the vendor', async () => {
    await expect(probe(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });
});
