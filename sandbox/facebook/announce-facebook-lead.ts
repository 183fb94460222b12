import { createHmac } from 'node:crypto';
import { postWebhook, type WebhookOutcome } from '../post-webhook.ts';
import type { AddedFacebookLead } from './add-facebook-lead.ts';

const webhookPath = '/webhooks/leads/facebook';

interface AnnounceOptions {
  /** The product's API, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** Signs the webhook. */
  readonly appSecret: string;
  readonly lead: AddedFacebookLead;
  readonly at: Date;
}

/**
 * Sends the webhook by which Facebook names a lead, signed over its bytes
 * (https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads).
 * @throws Error when there is no public URL
 */
export async function announceFacebookLead({
  publicUrl,
  appSecret,
  lead: { leadgenId, formId, pageId },
  at,
}: AnnounceOptions): Promise<WebhookOutcome> {
  if (publicUrl === undefined) throw new Error('The sandbox does not know where webhooks go to.');
  const seconds = Math.floor(at.getTime() / 1_000);
  const value = { leadgen_id: leadgenId, form_id: formId, page_id: pageId, created_time: seconds };
  const entry = [{ id: pageId, time: seconds, changes: [{ field: 'leadgen', value }] }];
  const body = JSON.stringify({ object: 'page', entry });
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  return postWebhook(`${publicUrl}${webhookPath}`, body, {
    'User-Agent': 'facebookexternalua',
    'X-Hub-Signature-256': `sha256=${signature}`,
  });
}
