import type { Config } from '../../src/config.ts';
import type { WebhookKind } from '../../src/providers/registered-webhook.ts';
import type { VendorProbe } from '../../src/providers/vendor-probe.ts';
import type { Check } from '../check.ts';
import { webhookAddress } from './compare-webhooks.ts';

type Secrets = Pick<
  Config,
  'hubSpotWebhook' | 'facebookWebhook' | 'typeformWebhook' | 'salesforceWebhook' | 'calendlyWebhook'
>;

interface Unasked {
  readonly vendor: string;
  readonly kind: WebhookKind;
  readonly secret: string | undefined;
  /** Where a person sees it. */
  readonly where: string;
  /** What would let us ask. */
  readonly orSet?: string;
}

/** Tells of those webhooks that are in use and cannot be asked for, what must be registered and where a person sees it. */
export function tellUnaskedWebhooks(secrets: Secrets, probes: readonly VendorProbe[], publicUrl: string): Check[] {
  const asked = new Set(probes.filter((probe) => probe.listWebhooks !== undefined).map(({ vendor }) => vendor));
  return webhooksOf(secrets)
    .filter(({ vendor, secret }) => secret !== undefined && !asked.has(vendor))
    .map(({ vendor, kind, where, orSet }) => {
      const look = `See that ${where} posts to ${webhookAddress(publicUrl, kind, vendor)}`;
      return {
        area: 'webhook',
        subject: vendor,
        state: 'advice',
        says: `${vendor} was not asked where it posts ${kind} to`,
        cure: orSet === undefined ? `${look}.` : `${look}, or ${orSet}.`,
      };
    });
}

function webhooksOf(secrets: Secrets): Unasked[] {
  return [
    {
      vendor: 'hubspot',
      kind: 'leads',
      secret: secrets.hubSpotWebhook.clientSecret,
      // A private app's webhooks stand in its settings alone; a project's in its files
      // (https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/create-and-edit-webhook-subscriptions-in-private-apps).
      where: 'the target URL under Webhooks of the app (or in webhooks-hsmeta.json of its project)',
      orSet: 'for a legacy public app set HUBSPOT_APP_ID and HUBSPOT_DEVELOPER_API_KEY',
    },
    {
      vendor: 'facebook',
      kind: 'leads',
      secret: secrets.facebookWebhook.appSecret,
      where: 'Webhooks, Page, leadgen of the app at developers.facebook.com',
      orSet: 'set FACEBOOK_PAGE_TOKEN',
    },
    {
      vendor: 'typeform',
      kind: 'leads',
      secret: secrets.typeformWebhook.secret,
      where: 'Connect, Webhooks of each form',
      orSet: 'set TYPEFORM_ACCESS_TOKEN',
    },
    {
      vendor: 'calendly',
      kind: 'meetings',
      secret: secrets.calendlyWebhook.signingKey,
      where: 'the webhook subscription',
      orSet: 'set CALENDLY_ACCESS_TOKEN',
    },
    {
      vendor: 'salesforce',
      kind: 'leads',
      secret: secrets.salesforceWebhook.secret,
      where: 'the outbound message or the HTTP callout of the flow',
    },
  ];
}
