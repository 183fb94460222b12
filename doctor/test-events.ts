import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import twilio from 'twilio';
import type { Config } from '../src/config.ts';

/** A request that a vendor might send, and from which no lead, reply or delivery event follows. */
export interface TestEvent {
  readonly vendor: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Secrets = Pick<
  Config,
  | 'mailWebhookSecrets'
  | 'facebookWebhook'
  | 'typeformWebhook'
  | 'hubSpotWebhook'
  | 'salesforceWebhook'
  | 'standardWebhook'
  | 'calendlyWebhook'
>;

const json = { 'content-type': 'application/json' };
const hmac = (secret: string, text: string): ReturnType<typeof createHmac> => createHmac('sha256', secret).update(text);

/**
 * Writes a test event of each vendor whose secret is configured, signed as that vendor signs. Webhooks of leads keep it among the
 * submissions as unusable; the others take nothing of it. SendGrid signs with a key that it alone has, so there is none of it.
 */
export function createTestEvents(
  secrets: Secrets,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): TestEvent[] {
  const seconds = String(Math.floor(now.getTime() / 1_000));
  const base = publicUrl.replace(/\/+$/, '');
  return [...mailEvents(secrets.mailWebhookSecrets, { base, seconds }), ...leadEvents(secrets, { base, now, seconds })];
}

function mailEvents(
  { postmark, mailgun, twilio: sms }: Config['mailWebhookSecrets'],
  { base, seconds }: { readonly base: string; readonly seconds: string },
): TestEvent[] {
  const events: TestEvent[] = [];
  if (postmark) {
    const authorization = `Basic ${Buffer.from(`${postmark.user}:${postmark.password}`).toString('base64')}`;
    const body = JSON.stringify({ RecordType: 'LeadlineTest' });
    events.push({ vendor: 'postmark', path: '/webhooks/events/postmark', headers: { ...json, authorization }, body });
  }
  if (mailgun.signingKey !== undefined) {
    const token = randomUUID();
    const signature = {
      timestamp: seconds,
      token,
      signature: hmac(mailgun.signingKey, `${seconds}${token}`).digest('hex'),
    };
    const told = { event: 'leadline-test', timestamp: Number(seconds), recipient: 'test@example.com' };
    const body = JSON.stringify({ signature, 'event-data': told });
    events.push({ vendor: 'mailgun', path: '/webhooks/events/mailgun', headers: json, body });
  }
  if (sms.authToken !== undefined) {
    const path = '/webhooks/events/twilio';
    const form = { MessageSid: 'SMleadlinetest', MessageStatus: 'leadline-test', To: '+15550100100' };
    events.push({
      vendor: 'twilio',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': twilio.getExpectedTwilioSignature(sms.authToken, `${base}${path}`, form),
      },
      body: new URLSearchParams(form).toString(),
    });
  }
  return events;
}

function leadEvents(
  { facebookWebhook, typeformWebhook, hubSpotWebhook, salesforceWebhook, standardWebhook, calendlyWebhook }: Secrets,
  { base, now, seconds }: { readonly base: string; readonly now: Date; readonly seconds: string },
): TestEvent[] {
  const signed = (
    vendor: string,
    body: unknown,
    sign: (text: string) => Readonly<Record<string, string>>,
  ): TestEvent => {
    const text = JSON.stringify(body);
    return { vendor, path: `/webhooks/leads/${vendor}`, headers: { ...json, ...sign(text) }, body: text };
  };
  const events: (TestEvent | undefined)[] = [
    onlyWith(facebookWebhook.appSecret, (secret) =>
      // The lead of Facebook's own test button.
      signed('facebook', facebookTest(Number(seconds)), (text) => ({
        'x-hub-signature-256': `sha256=${hmac(secret, text).digest('hex')}`,
      })),
    ),
    onlyWith(typeformWebhook.secret, (secret) =>
      signed('typeform', { event_id: randomUUID(), event_type: 'leadline_test' }, (text) => ({
        'typeform-signature': `sha256=${hmac(secret, text).digest('base64')}`,
      })),
    ),
    onlyWith(hubSpotWebhook.clientSecret, (secret) =>
      signed('hubspot', [], (text) => {
        const timestamp = String(now.getTime());
        const signature = hmac(secret, `POST${base}/webhooks/leads/hubspot${text}${timestamp}`).digest('base64');
        return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp };
      }),
    ),
    onlyWith(salesforceWebhook.secret, (secret) =>
      signed('salesforce', { attributes: { type: 'LeadlineTest' } }, () => ({ 'x-leadline-secret': secret })),
    ),
    onlyWith(standardWebhook.secret, (secret) =>
      signed('standard', { type: 'leadline.test', timestamp: now.toISOString(), data: {} }, (text) => {
        const id = `leadline-test-${randomUUID()}`;
        const signature = new Webhook(secret).sign(id, now, text);
        return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature };
      }),
    ),
    onlyWith(calendlyWebhook.signingKey, (key) => ({
      ...signed('calendly', { event: 'leadline.test', payload: {} }, (text) => ({
        'calendly-webhook-signature': `t=${seconds},v1=${hmac(key, `${seconds}.${text}`).digest('hex')}`,
      })),
      path: '/webhooks/meetings/calendly',
    })),
  ];
  return events.filter((event) => event !== undefined);
}

function onlyWith(secret: string | undefined, make: (secret: string) => TestEvent): TestEvent | undefined {
  return secret === undefined ? undefined : make(secret);
}

function facebookTest(time: number): unknown {
  const id = '444444444444';
  const value = { leadgen_id: id, form_id: id, page_id: id, created_time: time };
  return { object: 'page', entry: [{ id: '0', time, changes: [{ field: 'leadgen', value }] }] };
}
