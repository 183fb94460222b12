import type { VendorGate } from './activities/vendors/vendor-gate.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { vendors } from './environment-schema.ts';
import type { Crm } from './providers/crm.ts';
import { createHubSpotCrm } from './providers/crm/hubspot/hubspot-crm.ts';
import { httpCrmSchema } from './providers/crm/http/http-crm-schema.ts';
import { createHttpCrm } from './providers/crm/http/http-crm.ts';
import { createNoCrm } from './providers/crm/no-crm.ts';
import { createSalesforceCrm } from './providers/crm/salesforce/salesforce-crm.ts';
import type { Probed } from './providers/probed.ts';
import { readDescription } from './read-description.ts';

/**
 * An account may search HubSpot five times a second (https://developers.hubspot.com/docs/api-reference/search/guide); those of the
 * lead source and of other apps count too.
 */
const hubSpotSearchesPerSecond = 4;

/** Connects the CRM. Without a gate its calls wait for no turn. */
type ConnectCrm = (gate?: Pick<VendorGate, 'paceOf'>) => Crm & Partial<Probed>;

/**
 * Reads all that connects the CRM; where none is configured our own store is the CRM.
 * @throws ConfigurationError when the file that describes it cannot be read or describes none
 */
export async function crmConnector({ crm, vendorRates }: Pick<Config, 'crm' | 'vendorRates'>): Promise<ConnectCrm> {
  switch (crm?.vendor) {
    case undefined:
      return createNoCrm;
    case 'hubspot': {
      const rate = vendorRates.hubspot;
      return (gate) =>
        createHubSpotCrm({
          ...crm,
          pace: gate?.paceOf('hubspot', rate),
          searchPace: gate?.paceOf('hubspot-search', rate === 0 ? 0 : hubSpotSearchesPerSecond),
        });
    }
    case 'salesforce':
      return (gate) => createSalesforceCrm({ ...crm, pace: gate?.paceOf('salesforce', vendorRates.salesforce) });
    case 'http': {
      const { file, apiKey, baseUrl } = crm;
      const configuration = await readDescription({ variable: 'LEADLINE_HTTP_CRM', file, schema: httpCrmSchema });
      const { vendor } = configuration;
      if ((vendors as readonly string[]).includes(vendor)) {
        throw new ConfigurationError([
          `LEADLINE_HTTP_CRM: vendor: ${vendor} is known already; give the CRM another name`,
        ]);
      }
      return (gate) => createHttpCrm({ configuration, apiKey, baseUrl, pace: gate?.paceOf(vendor, vendorRates.http) });
    }
  }
}
