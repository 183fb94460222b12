import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import type { WebhookPlace } from '../../registered-webhook.ts';

/** A legacy public app; HubSpot tells the webhooks of no other (https://developers.hubspot.com/docs/api-reference/legacy/webhooks/guide). */
export interface HubSpotApp {
  readonly appId: string;
  readonly developerApiKey: string;
  /** The events that make a lead, as the playbook has them: a type, or `type:property`. */
  readonly leadEvents: readonly string[];
}

const settingsSchema = z.object({ targetUrl: z.string() });
const subscriptionsSchema = z.object({
  results: z.array(
    z.object({
      active: z.boolean(),
      eventType: z.string(),
      propertyName: z.string().nullish(),
      objectTypeId: z.string().nullish(),
    }),
  ),
});
type Subscription = z.infer<typeof subscriptionsSchema>['results'][number];

/** HubSpot's number of contacts (https://developers.hubspot.com/docs/guides/crm/understanding-the-crm#object-type-ids). */
const contactTypeId = '0-1';

/**
 * Asks HubSpot for the one target URL of the app and what it subscribes to
 * (https://developers.hubspot.com/docs/api-reference/legacy/webhooks/settings/get-setting).
 */
export async function listHubSpotWebhooks(
  { appId, developerApiKey, leadEvents }: HubSpotApp,
  baseUrl: string,
): Promise<WebhookPlace[]> {
  const ask = async <Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const query = new URLSearchParams({ hapikey: developerApiKey });
    const refused = {
      what: 'the developer API key is refused',
      cure: 'Copy it from Keys, Developer API key of the developer account that has the app; set HUBSPOT_DEVELOPER_API_KEY.',
    };
    const unknown = {
      what: 'the account of the key has no webhooks of this app',
      cure: 'Set HUBSPOT_APP_ID to the id of the app, and enter the target URL under its Webhooks.',
    };
    const asked = await askVendor({
      vendor: 'hubspot',
      url: underBase(baseUrl, `/webhooks/v3/${encodeURIComponent(appId)}/${path}?${query.toString()}`),
      headers: {},
      answer,
      lacks: { 401: refused, 403: refused, 404: unknown },
    });
    return asked.answer;
  };
  const [{ targetUrl: url }, { results }] = await Promise.all([
    ask('settings', settingsSchema),
    ask('subscriptions', subscriptionsSchema),
  ]);
  const told = new Set(results.filter(({ active }) => active).flatMap(namesOf));
  const isTold = leadEvents.some((event) => told.has(event));
  const flaw = isTold ? undefined : `the app subscribes to none of ${leadEvents.join(', ')}`;
  return [{ kind: 'leads', registered: [{ url, flaw }] }];
}

/** What the playbook calls it: `object.creation` of contacts is `contact.creation`, too. */
function namesOf({ eventType, propertyName, objectTypeId }: Subscription): string[] {
  const [object, happening = ''] = eventType.split('.');
  if (object === 'object' && objectTypeId !== contactTypeId) return [];
  const types = object === 'object' ? [eventType, `contact.${happening}`] : [eventType];
  return propertyName == null || propertyName === '' ? types : types.map((type) => `${type}:${propertyName}`);
}
