import { z } from 'zod';
import { askVendor, basicAuthorization, underBase } from '../../ask-vendor.ts';
import { purposeOf } from '../../mail-record.ts';
import { untold, type RegisteredWebhook } from '../../registered-webhook.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import type { MailgunOptions } from './mailgun-sender.ts';

const domainSchema = z.object({
  domain: z.object({ state: z.string() }),
  sending_dns_records: z
    .array(z.object({ record_type: z.enum(['TXT', 'CNAME', 'MX']), name: z.string().nullish(), value: z.string() }))
    .nullish(),
});
const webhooksSchema = z.object({
  webhooks: z.record(z.string(), z.object({ urls: z.array(z.string()).nullish(), url: z.string().nullish() })),
});
const routesSchema = z.object({ items: z.array(z.object({ actions: z.array(z.string()) })) });

/** What suppressions and outcomes live on (https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domain-webhooks). */
const neededEvents = ['delivered', 'permanent_fail', 'temporary_fail', 'complained', 'unsubscribed'];

/**
 * Asks Mailgun for the sending domain, its webhooks and the routes of what comes in
 * (https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains/get-v4-domains--name-,
 * …/domain-webhooks, …/routes).
 */
export function createMailgunProbe({
  apiKey,
  domain,
  baseUrl = 'https://api.mailgun.net',
}: Pick<MailgunOptions, 'apiKey' | 'domain' | 'baseUrl'>): VendorProbe {
  const ask = async <Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const asked = await askVendor({
      vendor: 'mailgun',
      url: underBase(baseUrl, path),
      headers: { authorization: basicAuthorization('api', apiKey) },
      answer,
      lacks: {
        401: {
          what: 'the key is refused',
          cure: 'Make one under API keys at app.mailgun.com and set MAILGUN_API_KEY; a domain of the EU wants MAILGUN_BASE_URL, too.',
        },
        403: {
          what: 'the key may not read domains, webhooks and routes',
          cure: 'Give it the role Developer under API keys at app.mailgun.com: a sending key can only send.',
        },
        404: {
          what: `there is no domain ${domain} in this region`,
          cure: 'Set MAILGUN_DOMAIN, and MAILGUN_BASE_URL in the EU.',
        },
      },
    });
    return asked.answer;
  };
  const domainPath = `/v4/domains/${encodeURIComponent(domain)}`;
  return {
    vendor: 'mailgun',
    async probe() {
      const { state } = (await ask(domainPath, domainSchema)).domain;
      if (state === 'active') return;
      const cure =
        'Add the DNS records that app.mailgun.com shows under DNS records of the domain, and verify it there.';
      throw new LackingAccessError('mailgun', [{ what: `the domain ${domain} is ${state}`, cure }]);
    },
    async listWebhooks() {
      const [{ webhooks }, { items }] = await Promise.all([
        ask(`/v3/domains/${encodeURIComponent(domain)}/webhooks`, webhooksSchema),
        ask('/v3/routes', routesSchema),
      ]);
      return [
        { kind: 'replies', registered: items.flatMap(({ actions }) => actions.flatMap(forwardedTo)) },
        { kind: 'events', registered: withFlaws(webhooks) },
      ];
    },
    async listMailRecords() {
      const { sending_dns_records: records } = await ask(domainPath, domainSchema);
      return (records ?? []).map(({ record_type: type, name, value }) => {
        const record = { type, name: name == null || name === '' ? domain : name, value };
        return { ...record, purpose: purposeOf(record) };
      });
    },
  };
}

/** Each event has addresses of its own. */
function withFlaws(webhooks: z.infer<typeof webhooksSchema>['webhooks']): RegisteredWebhook[] {
  const eventsOf = new Map<string, string[]>();
  for (const [event, { urls, url }] of Object.entries(webhooks)) {
    for (const one of urls ?? (url == null ? [] : [url])) eventsOf.set(one, [...(eventsOf.get(one) ?? []), event]);
  }
  return [...eventsOf].map(([url, events]) => ({ url, flaw: untold(neededEvents, events) }));
}

/** An action is written `forward("https://…")`, quotes of either kind. */
function forwardedTo(action: string): RegisteredWebhook[] {
  const url = /^forward\(\s*["'](https?:[^"']+)["']\s*\)$/.exec(action)?.[1];
  return url === undefined ? [] : [{ url }];
}
