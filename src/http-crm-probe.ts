import { ConfigurationError } from './configuration-error.ts';
import type { CrmConfig } from './crm-config.ts';
import { createHttpCrmProbe, httpCrmCure } from './providers/crm/http/probe-http-crm.ts';
import { LackingAccessError, type VendorProbe } from './providers/vendor-probe.ts';
import { readHttpCrm } from './read-http-crm.ts';

/** Makes the probe of a CRM of one's own; where its description has faults, one that tells them. */
export async function httpCrmProbe({
  file,
  apiKey,
  baseUrl,
}: Extract<CrmConfig, { readonly vendor: 'http' }>): Promise<VendorProbe> {
  try {
    return createHttpCrmProbe({ configuration: await readHttpCrm(file), apiKey, baseUrl });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    // Its name stands in the description.
    const vendor = 'http-crm';
    const lacks = error.faults.map((what) => ({ what, cure: httpCrmCure }));
    return { vendor, probe: () => Promise.reject(new LackingAccessError(vendor, lacks)) };
  }
}
