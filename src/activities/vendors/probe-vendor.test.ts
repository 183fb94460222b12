import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../../providers/provider-error.ts';
import { LackingAccessError } from '../../providers/vendor-probe.ts';
import { createProbeVendorActivities } from './probe-vendor.ts';

function probe(answer: (() => Promise<void>) | undefined): Promise<{ readonly isUp: boolean }> {
  const outages = { watch: () => Promise.resolve(), release: () => Promise.resolve(0) };
  const probes = new Map(answer && [['v', answer]]);
  return createProbeVendorActivities({ probes, outages }).probeVendor({ vendor: 'v' });
}

const failing = (isRetryable: boolean) => (): Promise<never> =>
  Promise.reject(new ProviderError({ vendor: 'v', code: 'x', isRetryable, outcome: 'not-processed' }));

describe('probeVendor', () => {
  it.each([
    ['answers', () => Promise.resolve(), true],
    ['refuses for good: the calls themselves tell what it refuses', failing(false), true],
    ['answers, and lacks something', () => Promise.reject(new LackingAccessError('v', [])), true],
    ['fails for a passing reason', failing(true), false],
  ] as const)('tells whether a vendor is up that %s', async (_what, answer, isUp) => {
    expect(await probe(answer)).toEqual({ isUp });
  });

  it('takes a vendor that cannot be asked to be up', async () => {
    expect(await probe(undefined)).toEqual({ isUp: true });
  });

  it('passes on what is no word of the vendor', async () => {
    await expect(probe(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });
});
