import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anyPhone, arrivalOf, claimOf, draft } from '../src/store/contract/fixtures.ts';
import {
  asPostmark,
  asSendGrid,
  asTwilio,
  mailgunSignature,
  mailSecrets,
  postMail,
  type MailWebhook,
} from './mail/sign-mail-webhooks.ts';
import { eventCases, iso, now, seconds, type Sent } from './mail/event-cases.ts';
import { startApi, type TestApi } from './system/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ environment: mailSecrets });
});
/** So many complaints in a row stop the channel. */
beforeEach(() => api.store.controls.startSending('email'));
afterAll(() => api.close());

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

describe('a delivery event', () => {
  it.each(eventCases)(
    'of $vendor is understood: $title',
    async ({ vendor, told, kind, code, isByMachine, suppressed }) => {
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
    },
  );

  it('finds its message by our key', async () => {
    const key = (sent: Sent): Record<string, string> => ({
      'delivery-key-1': sent.deliveryKey.slice(0, 80),
      'delivery-key-2': sent.deliveryKey.slice(80),
    });
    const sent = { sendgrid: await send('sendgrid'), mailgun: await send('mailgun'), postmark: await send('postmark') };
    const { sendgrid: one, mailgun: two, postmark: three } = sent;
    const four = await send('twilio');
    await bring(
      vendors.sendgrid({ email: one.email, event: 'delivered', timestamp: seconds(9), delivery_key: one.deliveryKey }),
    );
    const variables = { 'user-variables': { 'delivery-key': two.deliveryKey } };
    await bring(vendors.mailgun({ event: 'delivered', timestamp: seconds(9), recipient: two.email, ...variables }));
    await bring(
      vendors.postmark({ RecordType: 'Delivery', Recipient: three.email, DeliveredAt: iso(9), Metadata: key(three) }),
    );
    const delivered = { MessageSid: 'SM-not-on-record-yet', MessageStatus: 'delivered', To: four.address };
    await bring(asTwilio('events', delivered, `?delivery-key=${encodeURIComponent(four.deliveryKey)}`));
    for (const { deliveryKey } of [one, two, three, four]) {
      expect(await api.store.deliveryEvents.listOf(deliveryKey)).toHaveLength(1);
    }
  });

  it('is told from others by more than its id, which SendGrid’s samples give to all', async () => {
    const { email, deliveryKey } = await send('sendgrid');
    const one = { email, timestamp: seconds(9), sg_event_id: 'sg_event_id', delivery_key: deliveryKey };
    for (const event of ['delivered', 'open', 'open']) await bring(vendors.sendgrid({ ...one, event }));
    expect(await api.store.deliveryEvents.listOf(deliveryKey)).toHaveLength(2);
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
