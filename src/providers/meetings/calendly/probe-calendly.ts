import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import { untold, type RegisteredWebhook } from '../../registered-webhook.ts';
import type { VendorProbe } from '../../vendor-probe.ts';

interface CalendlyAccess {
  /** A personal token with the scopes `users:read` and `webhooks:read`. */
  readonly accessToken: string;
  /** @default 'https://api.calendly.com' */
  readonly baseUrl?: string | undefined;
}

const userSchema = z.object({ resource: z.object({ uri: z.string(), current_organization: z.string() }) });
const subscriptionsSchema = z.object({
  collection: z.array(z.object({ callback_url: z.string(), state: z.string(), events: z.array(z.string()) })),
});
type Subscription = z.infer<typeof subscriptionsSchema>['collection'][number];

/** What stops a lead, and lets it go on (https://developer.calendly.com/api-docs/calendly-api/webhooks/create-webhook-subscription). */
const neededEvents = ['invitee.created', 'invitee.canceled'];

/**
 * Asks Calendly who the token is of, and where the subscriptions of the organization and of that person go
 * (https://developer.calendly.com/api-docs/calendly-api/webhooks/list-webhook-subscriptions, the scopes:
 * https://developer.calendly.com/docs/authentication/scopes).
 */
export function createCalendlyProbe({
  accessToken,
  baseUrl = 'https://api.calendly.com',
}: CalendlyAccess): VendorProbe {
  const where = 'under Integrations, API and webhooks at calendly.com';
  const ask = async <Answer>(path: string, scope: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const asked = await askVendor({
      vendor: 'calendly',
      url: underBase(baseUrl, path),
      headers: { authorization: `Bearer ${accessToken}` },
      answer,
      lacks: {
        401: { what: 'the token is refused', cure: `Make one ${where} and set CALENDLY_ACCESS_TOKEN.` },
        403: {
          what: `the token lacks the scope ${scope}, or is not of an owner or admin`,
          cure: `Let an owner or admin make one with it ${where}.`,
        },
      },
    });
    return asked.answer;
  };
  const listSubscriptions = async (): Promise<Subscription[]> => {
    const { resource: user } = await ask('/users/me', 'users:read', userSchema);
    const list = async (scope: Readonly<Record<string, string>>): Promise<Subscription[]> => {
      const query = new URLSearchParams({ organization: user.current_organization, count: '100', ...scope });
      const path = `/webhook_subscriptions?${query.toString()}`;
      return (await ask(path, 'webhooks:read', subscriptionsSchema)).collection;
    };
    return (await Promise.all([list({ scope: 'organization' }), list({ scope: 'user', user: user.uri })])).flat();
  };
  return {
    vendor: 'calendly',
    async probe() {
      await listSubscriptions();
    },
    async listWebhooks() {
      const registered = (await listSubscriptions()).map(({ callback_url: url, state, events }): RegisteredWebhook => ({
        url,
        flaw: state === 'active' ? untold(neededEvents, events) : 'Calendly has disabled it',
      }));
      return [{ kind: 'meetings', registered }];
    },
  };
}
