import type { VendorGate } from './activities/vendors/vendor-gate.ts';
import type { Config } from './config.ts';
import type { Crm } from './providers/crm.ts';
import { createHubSpotCrm } from './providers/crm/hubspot/hubspot-crm.ts';
import { createHttpCrm } from './providers/crm/http/http-crm.ts';
import { createNoCrm } from './providers/crm/no-crm.ts';
import { createSalesforceCrm } from './providers/crm/salesforce/salesforce-crm.ts';
import { readHttpCrm } from './read-http-crm.ts';

/**
 * An account may search HubSpot five times a second (https://developers.hubspot.com/docs/api-reference/search/guide); those of the
 * lead source and of other apps count too.
 */
const hubSpotSearchesPerSecond = 4;

/** Connects the CRM, each of whose calls waits for its turn. */
type ConnectCrm = (gate: Pick<VendorGate, 'paceOf'>) => Crm;

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
          pace: gate.paceOf('hubspot', rate),
          searchPace: gate.paceOf('hubspot-search', rate === 0 ? 0 : hubSpotSearchesPerSecond),
        });
    }
    case 'salesforce':
      return (gate) => createSalesforceCrm({ ...crm, pace: gate.paceOf('salesforce', vendorRates.salesforce) });
    case 'http': {
      const { file, apiKey, baseUrl } = crm;
      const configuration = await readHttpCrm(file);
      const { vendor } = configuration;
      return (gate) => createHttpCrm({ configuration, apiKey, baseUrl, pace: gate.paceOf(vendor, vendorRates.http) });
    }
  }
}
