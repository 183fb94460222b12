import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryEventKind } from '../src/domain/delivery-events/delivery-event.ts';
import type { SuppressionReason } from '../src/domain/suppression.ts';
import { anyPhone, arrivalOf, claimOf, draft, type DraftedLead } from '../src/store/contract/fixtures.ts';
import {
  asPostmark,
  asSendGrid,
  asTwilio,
  mailgunSignature,
  mailSecrets,
  postMail,
  type MailWebhook,
} from './mail/sign-mail-webhooks.ts';
import { startApi, type TestApi } from './system/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ environment: mailSecrets });
});
/** So many complaints in a row stop the channel. */
beforeEach(() => api.store.controls.startSending('email'));
afterAll(() => api.close());

const now = new Date();
const seconds = (after: number): number => Math.floor(now.getTime() / 1_000) + after;
const iso = (after: number): string => new Date(seconds(after) * 1_000).toISOString();

const vendors = {
  sendgrid: (told: unknown) => {
    const body = Buffer.from(`${JSON.stringify([told])}\r\n`);
    return asSendGrid('/webhooks/events/sendgrid', body, 'application/json');
  },
  mailgun: (told: unknown): MailWebhook => ({
    path: '/webhooks/events/mailgun',
    body: JSON.stringify({ signature: mailgunSignature(), 'event-data': told }),
    headers: { 'content-type': 'application/json' },
  }),
  postmark: (told: unknown) => asPostmark('events', told),
  twilio: (told: unknown) => asTwilio('events', told as Record<string, string>),
} as const;

/** A message that was sent, and by what its vendor names it. */
interface Sent extends DraftedLead {
  readonly deliveryKey: string;
  readonly providerMessageId: string;
  readonly address: string;
}

async function send(provider: keyof typeof vendors): Promise<Sent> {
  const phone = anyPhone();
  const lead = await draft(api.store, { profile: { ...arrivalOf().profile, phone } });
  const isSms = provider === 'twilio';
  const { leadId, enrollmentId } = lead;
  const { messageId } = isSms
    ? await api.store.messages.save(
        {
          ...{ leadId, enrollmentId, stepId: 'text', channel: 'sms', content: { text: 'Hi' }, writtenBy: 'template' },
          verdict: { result: 'pass', reasons: [] },
        },
        now,
      )
    : lead;
  const request = claimOf({ ...lead, messageId }, { provider, stepId: isSms ? 'text' : 'first', calledAt: now });
  const claimed = await api.store.deliveries.claim(request);
  if (claimed.kind !== 'go') throw new Error('The claim was refused');
  const { deliveryKey } = claimed;
  const providerMessageId = randomUUID();
  const result = { kind: 'sent', providerMessageId } as const;
  await api.store.deliveries.settle({ deliveryKey, attemptToken: request.attemptToken, result, at: now });
  return { ...lead, deliveryKey, providerMessageId, address: isSms ? phone : lead.email };
}

const bring = async (webhook: MailWebhook): Promise<unknown> => {
  const response = await postMail(api.url, webhook);
  expect(response.status).toBe(200);
  return response.json();
};

interface Case {
  readonly vendor: keyof typeof vendors;
  readonly title: string;
  readonly told: (sent: Sent) => Record<string, unknown>;
  readonly kind?: DeliveryEventKind;
  readonly code?: string;
  readonly isByMachine?: true;
  readonly suppressed?: SuppressionReason;
}

const sendgrid = (title: string, told: Record<string, unknown>, expected: Partial<Case>): Case => ({
  ...{ vendor: 'sendgrid', title, ...expected },
  told: ({ address, providerMessageId }) => ({
    ...{ email: address, timestamp: seconds(60), sg_event_id: randomUUID() },
    sg_message_id: `${providerMessageId}.filterdrecv-p3mdw1-1.0`,
    ...told,
  }),
});
const mailgun = (title: string, told: Record<string, unknown>, expected: Partial<Case>): Case => ({
  ...{ vendor: 'mailgun', title, ...expected },
  told: ({ address, providerMessageId }) => ({
    ...{ id: randomUUID(), timestamp: seconds(60) + 0.5, recipient: address },
    message: { headers: { 'message-id': providerMessageId } },
    ...told,
  }),
});
const postmark = (title: string, told: Record<string, unknown>, expected: Partial<Case>): Case => ({
  ...{ vendor: 'postmark', title, ...expected },
  told: ({ address, providerMessageId }) => ({ ID: 7, MessageID: providerMessageId, Email: address, ...told }),
});
const sms = (title: string, told: Record<string, string>, expected: Partial<Case>): Case => ({
  ...{ vendor: 'twilio', title, ...expected },
  told: ({ address, providerMessageId }) => ({
    MessageSid: providerMessageId,
    To: address,
    From: '+15550100199',
    ...told,
  }),
});
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0';

const cases: readonly Case[] = [
  sendgrid('delivered', { event: 'delivered', response: '250 OK' }, { kind: 'delivered' }),
  sendgrid('deferred', { event: 'deferred' }, { kind: 'deferred' }),
  sendgrid('processed, which says nothing', { event: 'processed' }, {}),
  sendgrid(
    'bounced for good',
    { event: 'bounce', type: 'bounce', status: '5.1.1' },
    { kind: 'hard-bounce', code: '5.1.1', suppressed: 'hard-bounce' },
  ),
  sendgrid(
    'bounced for now',
    { event: 'bounce', type: 'bounce', status: '4.2.2' },
    { kind: 'soft-bounce', code: '4.2.2' },
  ),
  sendgrid('blocked', { event: 'bounce', type: 'blocked', status: '5.7.1' }, { kind: 'blocked', code: '5.7.1' }),
  sendgrid(
    'dropped as bounced before',
    { event: 'dropped', reason: 'Bounced Address' },
    { kind: 'hard-bounce', suppressed: 'hard-bounce' },
  ),
  sendgrid('dropped for another reason', { event: 'dropped', reason: 'Too large' }, { kind: 'blocked' }),
  sendgrid('reported as spam', { event: 'spamreport' }, { kind: 'complaint', suppressed: 'complaint' }),
  sendgrid('unsubscribed', { event: 'group_unsubscribe' }, { kind: 'unsubscribed', suppressed: 'unsubscribed' }),
  sendgrid('opened by a person', { event: 'open', useragent: browser }, { kind: 'opened' }),
  sendgrid(
    'clicked by a scanner',
    { event: 'click', useragent: 'Proofpoint URL Defense' },
    { kind: 'clicked', isByMachine: true },
  ),
  sendgrid(
    'opened within a second',
    { event: 'open', useragent: browser, timestamp: seconds(1) },
    { kind: 'opened', isByMachine: true },
  ),
  mailgun('delivered', { event: 'delivered', 'delivery-status': { code: 250 } }, { kind: 'delivered', code: '250' }),
  mailgun('failed for now', { event: 'failed', severity: 'temporary', reason: 'generic' }, { kind: 'deferred' }),
  mailgun(
    'bounced',
    { event: 'failed', severity: 'permanent', reason: 'bounce', 'delivery-status': { code: 550 } },
    { kind: 'hard-bounce', code: '550', suppressed: 'hard-bounce' },
  ),
  mailgun('given up after days', { event: 'failed', severity: 'permanent', reason: 'old' }, { kind: 'soft-bounce' }),
  mailgun(
    'kept back after a complaint',
    { event: 'failed', severity: 'permanent', reason: 'suppress-complaint' },
    { kind: 'complaint', suppressed: 'complaint' },
  ),
  mailgun('complained of', { event: 'complained' }, { kind: 'complaint', suppressed: 'complaint' }),
  mailgun('unsubscribed', { event: 'unsubscribed' }, { kind: 'unsubscribed', suppressed: 'unsubscribed' }),
  mailgun(
    'opened by a bot',
    { event: 'opened', 'client-info': { 'user-agent': 'Googlebot/2.1' } },
    { kind: 'opened', isByMachine: true },
  ),
  mailgun('accepted, which says nothing', { event: 'accepted' }, {}),
  postmark('delivered', { RecordType: 'Delivery', DeliveredAt: iso(60) }, { kind: 'delivered' }),
  postmark(
    'bounced',
    { RecordType: 'Bounce', Type: 'HardBounce', TypeCode: 1, BouncedAt: iso(60) },
    { kind: 'hard-bounce', code: '1', suppressed: 'hard-bounce' },
  ),
  postmark(
    'bounced softly',
    { RecordType: 'Bounce', Type: 'SoftBounce', TypeCode: 4096, BouncedAt: iso(60) },
    { kind: 'soft-bounce', code: '4096' },
  ),
  postmark(
    'answered by a machine, which is no bounce',
    { RecordType: 'Bounce', Type: 'AutoResponder', BouncedAt: iso(60) },
    {},
  ),
  postmark(
    'complained of',
    { RecordType: 'SpamComplaint', Type: 'SpamComplaint', BouncedAt: iso(60) },
    { kind: 'complaint', suppressed: 'complaint' },
  ),
  postmark(
    'unsubscribed',
    {
      RecordType: 'SubscriptionChange',
      SuppressSending: true,
      SuppressionReason: 'ManualSuppression',
      ChangedAt: iso(60),
    },
    { kind: 'unsubscribed', suppressed: 'unsubscribed' },
  ),
  postmark('clicked', { RecordType: 'Click', UserAgent: browser, ReceivedAt: iso(60) }, { kind: 'clicked' }),
  sms('delivered', { MessageStatus: 'delivered' }, { kind: 'delivered' }),
  sms('sent, which says nothing', { MessageStatus: 'sent' }, {}),
  sms(
    'filtered by a carrier',
    { MessageStatus: 'undelivered', ErrorCode: '30007' },
    { kind: 'sms-failed', code: '30007' },
  ),
  sms(
    'blocked by the recipient',
    { MessageStatus: 'undelivered', ErrorCode: '30004' },
    { kind: 'sms-failed', code: '30004', suppressed: 'provider' },
  ),
  sms(
    'opted out',
    { MessageStatus: 'failed', ErrorCode: '21610' },
    { kind: 'sms-failed', code: '21610', suppressed: 'sms-stop' },
  ),
  sms(
    'to an unknown number',
    { MessageStatus: 'undelivered', ErrorCode: '30005' },
    { kind: 'sms-failed', code: '30005', suppressed: 'hard-bounce' },
  ),
];

describe('a delivery event', () => {
  it.each(cases)('of $vendor is understood: $title', async ({ vendor, told, kind, code, isByMachine, suppressed }) => {
    const sent = await send(vendor);
    const body = told(sent);
    expect(await bring(vendors[vendor](body))).toEqual({ taken: kind === undefined ? 0 : 1, known: 0 });
    expect(await bring(vendors[vendor](body))).toEqual({ taken: 0, known: kind === undefined ? 0 : 1 });
    const kept = await api.store.deliveryEvents.listOf(sent.deliveryKey);
    expect(kept).toEqual(
      kind === undefined
        ? []
        : [
            {
              kind,
              provider: vendor,
              occurredAt: expect.any(Date),
              isByMachine: isByMachine ?? false,
              ...(code && { code }),
            },
          ],
    );
    const channel = vendor === 'twilio' ? 'sms' : 'email';
    expect((await api.store.suppressions.find(channel, sent.address))?.reason).toBe(suppressed);
    const isOver = suppressed !== undefined && channel === 'email';
    const { state } = await api.store.enrollments.get(sent.enrollmentId);
    expect(state).toBe(isOver ? 'stopped' : 'running');
    const { score } = (await api.store.leads.get(sent.leadId)).assessment ?? {};
    expect(score).toBeUndefined();
  });

  it('finds its message by our key', async () => {
    const key = (sent: Sent): Record<string, string> => ({
      'delivery-key-1': sent.deliveryKey.slice(0, 80),
      'delivery-key-2': sent.deliveryKey.slice(80),
    });
    const sent = { sendgrid: await send('sendgrid'), mailgun: await send('mailgun'), postmark: await send('postmark') };
    const { sendgrid: one, mailgun: two, postmark: three } = sent;
    await bring(
      vendors.sendgrid({ email: one.email, event: 'delivered', timestamp: seconds(9), delivery_key: one.deliveryKey }),
    );
    const variables = { 'user-variables': { 'delivery-key': two.deliveryKey } };
    await bring(vendors.mailgun({ event: 'delivered', timestamp: seconds(9), recipient: two.email, ...variables }));
    await bring(
      vendors.postmark({ RecordType: 'Delivery', Recipient: three.email, DeliveredAt: iso(9), Metadata: key(three) }),
    );
    for (const { deliveryKey } of [one, two, three]) {
      expect(await api.store.deliveryEvents.listOf(deliveryKey)).toHaveLength(1);
    }
  });

  it('closes an address with the third soft bounce of a week', async () => {
    const sent = await send('sendgrid');
    const bounceAt = (timestamp: number): MailWebhook =>
      vendors.sendgrid({ email: sent.email, event: 'bounce', status: '4.2.2', timestamp, sg_event_id: randomUUID() });
    const day = 86_400;
    for (const days of [-9, -2, -1]) await bring(bounceAt(seconds(days * day)));
    expect(await api.store.suppressions.find('email', sent.email)).toBeUndefined();
    await bring(bounceAt(seconds(0)));
    expect(await api.store.suppressions.find('email', sent.email)).toMatchObject({ reason: 'soft-bounces' });
  });

  it('that comes again does not close an address that an operator opened', async () => {
    const { email } = await send('mailgun');
    const complaint = { event: 'complained', id: randomUUID(), timestamp: seconds(9), recipient: email };
    await bring(vendors.mailgun(complaint));
    const held = await api.store.suppressions.find('email', email);
    await api.store.suppressions.lift(held?.suppressionId ?? '', { by: 'Alex', note: 'A mistake', at: now });
    await bring(vendors.mailgun(complaint));
    expect(await api.store.suppressions.find('email', email)).toBeUndefined();
  });

  it('is taken from nobody but the vendor', async () => {
    const bounce = { email: 'a@b.example', event: 'bounce', timestamp: seconds(0) };
    const forged = async (webhook: MailWebhook, change: Partial<MailWebhook>): Promise<unknown> =>
      (await postMail(api.url, { ...webhook, ...change })).status;
    const signed = vendors.sendgrid(bounce);
    expect(await forged(signed, { body: `${String(signed.body)} ` })).toBe(401);
    expect(await forged(signed, { headers: {} })).toBe(401);
    expect(await forged(vendors.postmark({ RecordType: 'Bounce' }), { headers: {} })).toBe(401);
    expect(await forged(vendors.twilio({ MessageSid: 'SM1' }), { body: 'MessageSid=SM2' })).toBe(401);
    const mail = vendors.mailgun({ event: 'complained', timestamp: 1, recipient: 'a@b.example', id: randomUUID() });
    expect(await forged(mail, {})).toBe(200);
    expect(await forged(mail, { body: String(mail.body).replace('a@b', 'victim@b') })).toBe(401);
    expect(await api.store.suppressions.find('email', 'victim@b.example')).toBeUndefined();
  });

  it.each(['sendgrid', 'mailgun', 'postmark', 'twilio'] as const)(
    'of %s that says nothing is refused',
    async (vendor) => {
      expect((await postMail(api.url, vendors[vendor]({ a: 'b' }))).status).toBe(400);
    },
  );
});

describe('a channel on which too much goes wrong', () => {
  it('is stopped with a notice, and stays open once an operator starts it again', async () => {
    await api.store.controls.startSending('sms');
    const fail = async (): Promise<Sent> => {
      const sent = await send('twilio');
      const told = {
        MessageSid: sent.providerMessageId,
        To: sent.address,
        MessageStatus: 'undelivered',
        ErrorCode: '30007',
      };
      await bring(vendors.twilio(told));
      return sent;
    };
    const isStopped = async (): Promise<boolean> =>
      (await api.store.controls.listStops()).some(({ scope }) => scope === 'sms');
    let failures = 0;
    for (; failures < 40 && !(await isStopped()); failures += 1) await fail();
    expect(failures).toBeLessThan(40);
    expect(await api.store.sources.listNotices()).toContainEqual(
      expect.objectContaining({ source: 'sms', kind: 'deliverability', because: expect.stringContaining('bounced') }),
    );
    await api.store.controls.startSending('sms');
    await fail();
    expect(await isStopped()).toBe(false);
  });
});
