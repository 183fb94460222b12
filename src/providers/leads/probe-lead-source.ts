import type { LeadSource } from '../lead-source.ts';
import { ProviderError } from '../provider-error.ts';
import { LackingAccessError, type VendorProbe } from '../vendor-probe.ts';

/** Asks a vendor of leads whether they can still be fetched. */
export function createLeadSourceProbe(source: LeadSource, cure: string): VendorProbe {
  return {
    vendor: source.vendor,
    async probe() {
      try {
        await source.checkAccess();
      } catch (error) {
        if (!ProviderError.is(error) || error.isRetryable) throw error;
        throw new LackingAccessError(source.vendor, [{ what: `leads may not be fetched (${error.code})`, cure }]);
      }
    },
  };
}
