import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import { LackingAccessError, type Lack, type VendorProbe } from '../../vendor-probe.ts';
import { listHubSpotWebhooks, type HubSpotApp } from './list-hubspot-webhooks.ts';

interface HubSpotAccess {
  readonly accessToken: string;
  /** @default 'https://api.hubapi.com' */
  readonly baseUrl?: string | undefined;
  /** Where it is known, its webhooks are asked for. */
  readonly app?: HubSpotApp | undefined;
}

/** What is read, and the scope without which it is refused. */
const reads = [
  { path: '/crm/v3/objects/contacts?limit=1', scope: 'crm.objects.contacts.read' },
  { path: '/crm/v3/owners?limit=1', scope: 'crm.objects.owners.read' },
  { path: '/crm/v3/properties/contacts/email', scope: 'crm.schemas.contacts.read' },
] as const;

const where = 'at the key or app by which HUBSPOT_ACCESS_TOKEN was made';

/**
 * Reads one record of each kind that is needed (https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/scopes).
 * What may be written cannot be tried without writing.
 */
export function createHubSpotProbe({
  accessToken,
  baseUrl = 'https://api.hubapi.com',
  app,
}: HubSpotAccess): VendorProbe {
  return {
    vendor: 'hubspot',
    async probe() {
      const asked = reads.map(async ({ path, scope }): Promise<Lack[]> => {
        try {
          await askVendor({
            vendor: 'hubspot',
            url: underBase(baseUrl, path),
            headers: { authorization: `Bearer ${accessToken}` },
            answer: z.looseObject({}),
            lacks: {
              401: {
                what: 'the token is refused',
                cure: 'Make one in HubSpot under Development, Keys; set HUBSPOT_ACCESS_TOKEN.',
              },
              403: { what: `the token lacks the scope ${scope}`, cure: `Grant it ${where}.` },
            },
          });
          return [];
        } catch (error) {
          if (LackingAccessError.is(error)) return [...error.lacks];
          throw error;
        }
      });
      const lacks = (await Promise.all(asked)).flat();
      const distinct = lacks.filter(({ what }, index) => lacks.findIndex((other) => other.what === what) === index);
      if (distinct.length > 0) throw new LackingAccessError('hubspot', distinct);
    },
    ...(app !== undefined && { listWebhooks: () => listHubSpotWebhooks(app, baseUrl) }),
  };
}
