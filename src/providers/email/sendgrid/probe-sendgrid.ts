import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import { untold } from '../../registered-webhook.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import { domainsSchema, mailRecordsOf } from './mail-records-of.ts';
import type { SendGridOptions } from './sendgrid-sender.ts';

const scopesSchema = z.object({ scopes: z.array(z.string()) });
const eventsSchema = z.object({
  webhooks: z.array(z.looseObject({ enabled: z.boolean(), url: z.string().nullish() })),
});
const parseSchema = z.object({ result: z.array(z.object({ url: z.string() })) });

/** What suppressions and outcomes live on (https://www.twilio.com/docs/sendgrid/api-reference/webhooks). */
const neededEvents = ['delivered', 'deferred', 'bounce', 'dropped', 'spam_report', 'unsubscribe'];

const where = 'under Settings, API Keys at app.sendgrid.com';

/**
 * Asks SendGrid for the scopes of the key and where it posts to (https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions,
 * https://www.twilio.com/docs/sendgrid/api-reference/webhooks,
 * https://www.twilio.com/docs/sendgrid/api-reference/settings-inbound-parse).
 */
export function createSendGridProbe({
  apiKey,
  hasActivity,
  baseUrl = 'https://api.sendgrid.com',
}: Pick<SendGridOptions, 'apiKey' | 'hasActivity' | 'baseUrl'>): VendorProbe {
  const ask = async <Answer>(path: string, answer: z.ZodType<Answer>, scope?: string): Promise<Answer> => {
    const refused = { what: 'the key is refused', cure: `Make one ${where} and set SENDGRID_API_KEY.` };
    const asked = await askVendor({
      vendor: 'sendgrid',
      url: underBase(baseUrl, path),
      headers: { authorization: `Bearer ${apiKey}` },
      answer,
      lacks: { 401: refused, 403: scope === undefined ? refused : lackOf(scope) },
    });
    return asked.answer;
  };
  return {
    vendor: 'sendgrid',
    async probe() {
      const { scopes } = await ask('/v3/scopes', scopesSchema);
      const missing = ['mail.send', ...(hasActivity ? ['messages.read'] : [])].filter(
        (scope) => !scopes.includes(scope),
      );
      if (missing.length > 0) throw new LackingAccessError('sendgrid', missing.map(lackOf));
    },
    async listWebhooks() {
      const [{ webhooks }, { result }] = await Promise.all([
        ask('/v3/user/webhooks/event/settings/all', eventsSchema, 'user.webhooks.event.settings.read'),
        ask('/v3/user/webhooks/parse/settings', parseSchema, 'user.webhooks.parse.settings.read'),
      ]);
      return [
        { kind: 'replies', registered: result.map(({ url }) => ({ url })) },
        {
          kind: 'events',
          registered: webhooks.flatMap(({ enabled, url, ...events }) =>
            url == null || url === ''
              ? []
              : [{ url, flaw: enabled ? untold(neededEvents, told(events)) : 'it is disabled' }],
          ),
        },
      ];
    },
    async listMailRecords(senderDomain) {
      const domains = await ask('/v3/whitelabel/domains?limit=50', domainsSchema, 'whitelabel.read');
      return mailRecordsOf(domains, senderDomain);
    },
  };
}

function told(events: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(events).filter((name) => events[name] === true);
}

function lackOf(scope: string): { readonly what: string; readonly cure: string } {
  return { what: `the key lacks the scope ${scope}`, cure: `Grant it ${where}.` };
}
