import { heartbeat } from '@temporalio/activity';
import { ProviderError } from '../../providers/provider-error.ts';
import { LackingAccessError } from '../../providers/vendor-probe.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';

export interface VendorSubject {
  readonly vendor: string;
}

/**
 * Makes the activities that ask a vendor which is away whether it answers again, and that then wake whatever waits for it; they
 * run on the queue of lead sources.
 */
export function createProbeVendorActivities({ probes, outages }: Pick<ActivityDependencies, 'probes' | 'outages'>): {
  probeVendor(subject: VendorSubject): Promise<{ readonly isUp: boolean }>;
  releaseWaiting(subject: VendorSubject): Promise<{ readonly toldCount: number }>;
} {
  return {
    async probeVendor({ vendor }) {
      try {
        await probes.get(vendor)?.();
        return { isUp: true };
      } catch (error) {
        // Whoever refuses is there; what it refuses is told by the calls themselves.
        if (LackingAccessError.is(error)) return { isUp: true };
        if (!ProviderError.is(error)) throw error;
        return { isUp: !error.isRetryable };
      }
    },
    async releaseWaiting({ vendor }) {
      return { toldCount: await outages.release(vendor, () => heartbeat()) };
    },
  };
}
