import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import twilio from 'twilio';
import type { Config } from '../../src/config.ts';
import { joinUrl } from '../../src/domain/join-url.ts';
import type { SubmissionRoute } from '../../src/domain/submission.ts';

/** A request that a vendor might send, and from which no lead, reply or delivery event follows. */
export interface TestEvent {
  readonly vendor: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What our route answers once it has verified the event and taken nothing of it. */
  readonly answer: RegExp;
  /** The route that keeps it among the submissions; the others keep nothing. */
  readonly keptBy?: SubmissionRoute | undefined;
}

/** Names one test event. Our routes keep the headers of what they are sent, and heed none of this name. */
export const markerHeader = 'x-leadline-test-event';

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
  const events = [
    ...mailEvents(secrets.mailWebhookSecrets, { publicUrl, seconds }),
    ...leadEvents(secrets, { publicUrl, now, seconds }),
  ];
  return events.map(({ headers, ...event }) => ({ ...event, headers: { ...headers, [markerHeader]: randomUUID() } }));
}

/** What delivery events are answered with. */
const nothingTaken = /^\{"taken":0,"known":0\}$/;

function mailEvents(
  { postmark, mailgun, twilio: sms }: Config['mailWebhookSecrets'],
  { publicUrl, seconds }: { readonly publicUrl: string; readonly seconds: string },
): TestEvent[] {
  const events: TestEvent[] = [];
  const answer = nothingTaken;
  if (postmark) {
    const authorization = `Basic ${Buffer.from(`${postmark.user}:${postmark.password}`).toString('base64')}`;
    const body = JSON.stringify({ RecordType: 'LeadlineTest' });
    events.push({
      vendor: 'postmark',
      path: '/webhooks/events/postmark',
      headers: { ...json, authorization },
      body,
      answer,
    });
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
    events.push({ vendor: 'mailgun', path: '/webhooks/events/mailgun', headers: json, body, answer });
  }
  if (sms.authToken !== undefined) {
    const path = '/webhooks/events/twilio';
    const form = { MessageSid: 'SMleadlinetest', MessageStatus: 'leadline-test', To: '+15550100100' };
    events.push({
      vendor: 'twilio',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': twilio.getExpectedTwilioSignature(sms.authToken, joinUrl(publicUrl, path), form),
      },
      body: new URLSearchParams(form).toString(),
      answer,
    });
  }
  return events;
}

function leadEvents(
  { facebookWebhook, typeformWebhook, hubSpotWebhook, salesforceWebhook, standardWebhook, calendlyWebhook }: Secrets,
  { publicUrl, now, seconds }: { readonly publicUrl: string; readonly now: Date; readonly seconds: string },
): TestEvent[] {
  const signed = (
    vendor: SubmissionRoute,
    body: unknown,
    answer: RegExp,
    sign: (text: string) => Readonly<Record<string, string>>,
  ): TestEvent => {
    const text = JSON.stringify(body);
    const path = `/webhooks/leads/${vendor}`;
    return { vendor, path, headers: { ...json, ...sign(text) }, body: text, answer, keptBy: vendor };
  };
  const events: (TestEvent | undefined)[] = [
    onlyWith(facebookWebhook.appSecret, (secret) =>
      signed('facebook', facebookTest(Number(seconds)), /^EVENT_RECEIVED$/, (text) => ({
        'x-hub-signature-256': `sha256=${hmac(secret, text).digest('hex')}`,
      })),
    ),
    onlyWith(typeformWebhook.secret, (secret) =>
      signed('typeform', { event_id: randomUUID(), event_type: 'leadline_test' }, unusable, (text) => ({
        'typeform-signature': `sha256=${hmac(secret, text).digest('base64')}`,
      })),
    ),
    onlyWith(hubSpotWebhook.clientSecret, (secret) => {
      const event = { subscriptionType: 'leadline.test', occurredAt: now.getTime() };
      return signed('hubspot', [event], /"status":"nothing-usable"/, (text) => {
        const timestamp = String(now.getTime());
        const signature = hmac(
          secret,
          `POST${joinUrl(publicUrl, '/webhooks/leads/hubspot')}${text}${timestamp}`,
        ).digest('base64');
        return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp };
      });
    }),
    onlyWith(salesforceWebhook.secret, (secret) =>
      signed('salesforce', { attributes: { type: 'LeadlineTest' } }, /"status":"received"/, () => ({
        'x-leadline-secret': secret,
      })),
    ),
    onlyWith(standardWebhook.secret, (secret) =>
      signed('standard', { type: 'leadline.test', timestamp: now.toISOString(), data: {} }, unusable, (text) => {
        const id = `leadline-test-${randomUUID()}`;
        const signature = new Webhook(secret).sign(id, now, text);
        return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature };
      }),
    ),
    onlyWith(calendlyWebhook.signingKey, (key) => {
      const body = JSON.stringify({ event: 'leadline.test', payload: {} });
      const signature = `t=${seconds},v1=${hmac(key, `${seconds}.${body}`).digest('hex')}`;
      const headers = { ...json, 'calendly-webhook-signature': signature };
      return { vendor: 'calendly', path: '/webhooks/meetings/calendly', headers, body, answer: /"status":"ignored"/ };
    }),
  ];
  return events.filter((event) => event !== undefined);
}

/** What routes of one lead a body answer of what they keep and cannot work. */
const unusable = /"status":"unusable"/;

function onlyWith(secret: string | undefined, make: (secret: string) => TestEvent): TestEvent | undefined {
  return secret === undefined ? undefined : make(secret);
}

/** A change that tells no lead. The one of Facebook's own test button counts once for ever. */
function facebookTest(time: number): unknown {
  return { object: 'page', entry: [{ id: '0', time, changes: [{ field: 'leadline_test', value: {} }] }] };
}
