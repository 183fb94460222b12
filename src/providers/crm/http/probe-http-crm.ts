import { ProviderError } from '../../provider-error.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import { connectHttpCrm, type HttpCrmOptions } from './connect-http-crm.ts';
import { recordFrom } from './read-record.ts';

/** The address of nobody (RFC 2606, section 2), to be looked for. */
const nobody = 'nobody@leadline.invalid';

/** What to do about a CRM that the configuration, or its key, does not fit. */
export const httpCrmCure = 'Mend the file of LEADLINE_HTTP_CRM, or HTTP_CRM_API_KEY (docs/vendors/http-crm.md).';

/** Looks in a CRM that is configured for an address that nobody has. */
export function createHttpCrmProbe(options: Omit<HttpCrmOptions, 'pace'>): VendorProbe {
  const connection = connectHttpCrm(options);
  const { vendor } = connection;
  return {
    vendor,
    async probe() {
      try {
        await recordFrom(connection, options.configuration.findByEmail, { email: nobody });
      } catch (error) {
        if (!ProviderError.is(error) || error.isRetryable) throw error;
        const what = `contacts may not be read (${error.code})`;
        throw new LackingAccessError(vendor, [{ what, cure: httpCrmCure }]);
      }
    },
  };
}
