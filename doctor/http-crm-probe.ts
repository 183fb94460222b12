import type { Config } from '../src/config.ts';
import { ConfigurationError } from '../src/configuration-error.ts';
import { crmConnector } from '../src/crm-connector.ts';
import { ProviderError } from '../src/providers/provider-error.ts';
import { LackingAccessError, type VendorProbe } from '../src/providers/vendor-probe.ts';

const vendor = 'http-crm';
const cure = 'Mend the file of LEADLINE_HTTP_CRM, or HTTP_CRM_API_KEY (docs/vendors/http-crm.md).';

/** Reads the description of a CRM of one's own, and looks there for an address that nobody has. */
export function createHttpCrmProbe(config: Config): VendorProbe {
  return {
    vendor,
    async probe() {
      try {
        const connectCrm = await crmConnector(config);
        await connectCrm().probe?.();
      } catch (error) {
        if (error instanceof ConfigurationError) {
          throw new LackingAccessError(
            vendor,
            error.faults.map((what) => ({ what, cure })),
          );
        }
        if (!ProviderError.is(error) || error.isRetryable) throw error;
        throw new LackingAccessError(vendor, [{ what: `contacts may not be read (${error.code})`, cure }]);
      }
    },
  };
}
