import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { classifyAutomaticReply } from '../src/domain/replies/classify-automatic-reply.ts';
import { anyPhone, arrivalOf, claimOf, draft, noon, type DraftedLead } from '../src/store/contract/fixtures.ts';
import { vendorsOfMail } from './mail/compose-mail.ts';
import { mailOf, replyCases } from './mail/reply-cases.ts';
import {
  asSendGrid,
  asTwilio,
  mailgunSignature,
  mailSecrets,
  multipart,
  postMail,
  refusalOf,
  type MailWebhook,
} from './mail/sign-mail-webhooks.ts';
import { startApi, type TestApi } from './system/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ environment: mailSecrets });
});
afterAll(() => api.close());

interface Answer {
  readonly status: string;
  readonly replyId: string;
  readonly leadId?: string;
  readonly inFlight?: true;
  readonly attachmentCount?: number;
}

const bring = async (webhook: MailWebhook): Promise<Answer> => {
  const response = await postMail(api.url, webhook);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
};

const codeOf = (webhook: MailWebhook): Promise<unknown> => refusalOf(api.url, webhook);

const operate = async (path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${api.url}${path}`, {
    headers: { authorization: `Bearer ${api.apiToken}`, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

/** Sends the lead's message, and answers its Message-ID. */
async function send(lead: DraftedLead): Promise<string> {
  const request = claimOf(lead);
  const claimed = await api.store.deliveries.claim(request);
  if (claimed.kind !== 'go') throw new Error('The claim was refused');
  const { attemptToken } = request;
  const result = { kind: 'sent', providerMessageId: randomUUID() } as const;
  await api.store.deliveries.settle({ deliveryKey: claimed.deliveryKey, attemptToken, result, at: noon });
  return `<${claimed.messageIdLocalPart}@reply.example>`;
}

describe('a reply by e-mail', () => {
  describe.each(Object.keys(vendorsOfMail) as (keyof typeof vendorsOfMail)[])('that %s brings', (vendor) => {
    it.each(replyCases)('is read right: $title', async ({ mail, matchedBy, told, automatic, attachmentCount }) => {
      const lead = await draft(api.store);
      const messageId = await send(lead);
      const { replyToken } = await api.store.leads.get(lead.leadId);
      const answer = await bring(vendorsOfMail[vendor](mailOf(mail(lead, messageId, replyToken))));
      const reply = await api.store.replies.get(answer.replyId);
      expect(reply.matchedBy).toBe(matchedBy);
      expect(answer).toMatchObject(
        matchedBy === undefined ? { status: 'unmatched' } : { status: 'held', leadId: lead.leadId },
      );
      expect(answer.attachmentCount).toBe(attachmentCount);
      expect({ ...reply, text: reply.text.trimEnd(), html: reply.html?.trimEnd() }).toMatchObject(told ?? {});
      const { fromAddress: from, headers = {}, ...content } = reply;
      const verdict = classifyAutomaticReply(
        { ...content, from, headers: new Map(Object.entries(headers)) },
        { ownAddresses: ['hello@reply.example'] },
      );
      expect(verdict.kind === 'automatic' ? verdict.type : undefined).toBe(automatic);
      const later = await api.store.deliveries.claim(claimOf(lead, { stepId: 'next' }));
      expect(later.kind).toBe(matchedBy === undefined ? 'go' : 'held');
    });
  });

  it.each(['sendgrid', 'mailgun', 'mailgun-mime'] as const)(
    'has a null return path when a bounce comes by %s',
    async (vendor) => {
      const mail = mailOf({ from: 'MAILER-DAEMON@mx.example', envelopeFrom: '', subject: 'Undelivered' });
      const { replyId } = await bring(vendorsOfMail[vendor](mail));
      expect((await api.store.replies.get(replyId)).headers).toMatchObject({ 'return-path': '<>' });
    },
  );

  it('is decoded by the charset that SendGrid names for each field', async () => {
    const { body, contentType } = multipart([
      { name: 'headers', content: 'From: a@other.example\nMessage-ID: <latin@other.example>' },
      { name: 'subject', content: Buffer.from('Grüße', 'latin1') },
      { name: 'text', content: Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]) },
      { name: 'html', content: 'plain' },
      { name: 'charsets', content: '{"subject":"iso-8859-1","text":"windows-1251","html":"x-unknown"}' },
    ]);
    const { replyId } = await bring(asSendGrid('/webhooks/replies/sendgrid', body, contentType));
    expect(await api.store.replies.get(replyId)).toMatchObject({ subject: 'Grüße', text: 'Привет', html: 'plain' });
  });

  it.each(['sendgrid', 'mailgun'] as const)('is one, however often %s repeats it', async (vendor) => {
    const mail = mailOf({ messageId: `<${randomUUID()}@mail.example.org>` });
    const [one, other] = [await bring(vendorsOfMail[vendor](mail)), await bring(vendorsOfMail[vendor](mail))];
    expect(other.replyId).toBe(one.replyId);
    const third = await bring(vendorsOfMail[vendor]({ ...mail, text: 'Another answer under the same id' }));
    expect(third.replyId).not.toBe(one.replyId);
  });

  it('with 30 MB of attachments is read while it streams in; above 35 MB it is refused', async () => {
    const lead = await draft(api.store);
    const attachments = [Buffer.alloc(30 * 1024 * 1024, 65)];
    const answer = await bring(vendorsOfMail.sendgrid(mailOf({ from: lead.email, attachments })));
    expect(answer).toMatchObject({ status: 'held', attachmentCount: 1 });
    const tooLarge = vendorsOfMail.mailgun(mailOf({ attachments: [Buffer.alloc(36 * 1024 * 1024, 65)] }));
    expect(await codeOf(tooLarge)).toEqual([413, 'body_too_large']);
  });

  it('is answered once no message to the lead is with a provider', async () => {
    const lead = await draft(api.store);
    const request = claimOf(lead, { calledAt: new Date() });
    const claimed = await api.store.deliveries.claim(request);
    const deliveryKey = claimed.kind === 'go' ? claimed.deliveryKey : '';
    const isKept = async (): Promise<boolean> =>
      (await api.store.timeline.list(lead.leadId)).some(({ type }) => type === 'reply-received');
    const answer = bring(vendorsOfMail.postmark(mailOf({ from: lead.email })));
    while (!(await isKept())) await new Promise((resolve) => setImmediate(resolve));
    const result = { kind: 'sent', providerMessageId: randomUUID() } as const;
    await api.store.deliveries.settle({ deliveryKey, attemptToken: request.attemptToken, result, at: noon });
    expect(await answer).toEqual({ status: 'held', leadId: lead.leadId, replyId: expect.any(String) });
  });

  it('says so when a message is with a provider for longer', async () => {
    const lead = await draft(api.store);
    await api.store.deliveries.claim(claimOf(lead, { calledAt: new Date() }));
    expect(await bring(vendorsOfMail.mailgun(mailOf({ from: lead.email })))).toMatchObject({ inFlight: true });
  });

  it('that unsubscribes closes the address of the lead at once', async () => {
    const lead = await draft(api.store);
    const { replyToken } = await api.store.leads.get(lead.leadId);
    const mail = mailOf({ to: `hello+${replyToken}@reply.example`, subject: 'Unsubscribe', text: '' });
    await bring(vendorsOfMail.postmark(mail));
    expect(await api.store.suppressions.find('email', lead.email)).toMatchObject({ reason: 'unsubscribed' });
  });
});

describe('who may bring replies', () => {
  it('is who signs: any change is refused, and nothing is kept', async () => {
    const text = `never kept ${randomUUID()}`;
    const sendgrid = vendorsOfMail.sendgrid(mailOf({ text }));
    const changed = Buffer.from(sendgrid.body.toString('latin1').replace('Re: Your', 'Re: Mine'), 'latin1');
    expect(await codeOf({ ...sendgrid, body: changed })).toEqual([401, 'invalid_signature']);
    const contentType = sendgrid.headers['content-type'] ?? '';
    expect(await codeOf({ ...sendgrid, headers: { 'content-type': contentType } })).toEqual([401, 'missing_signature']);
    const postmark = vendorsOfMail.postmark(mailOf({ text }));
    expect(await codeOf({ ...postmark, headers: { 'content-type': 'application/json' } })).toEqual([
      401,
      'unauthorized',
    ]);
    const listed = await api.store.replies.listUnmatched({ limit: 50 });
    expect(listed.filter((reply) => reply.text.includes(text))).toEqual([]);
  });

  it('cannot put a signature of Mailgun under another mail, nor use an old one', async () => {
    const webhook = vendorsOfMail['mailgun-mime'](mailOf({ from: 'a@other.example', subject: 'First' }));
    const other = { ...webhook, body: String(webhook.body).replaceAll('Thursday', 'Friday') };
    expect((await bring(webhook)).status).toBe('unmatched');
    expect(await codeOf(other)).toEqual([401, 'reused_signature']);
    expect((await bring(webhook)).status).toBe('unmatched');
    const fields = new URLSearchParams(String(webhook.body));
    for (const [name, value] of Object.entries(mailgunSignature(new Date(Date.now() - 86_400_000))))
      fields.set(name, value);
    expect(await codeOf({ ...webhook, body: fields.toString() })).toEqual([401, 'stale_signature']);
    fields.set('signature', '0'.repeat(64));
    expect(await codeOf({ ...webhook, body: fields.toString() })).toEqual([401, 'invalid_signature']);
  });

  it('sends what the vendor sends', async () => {
    const { headers } = vendorsOfMail.postmark(mailOf({}));
    const path = '/webhooks/replies/postmark';
    expect(await codeOf({ path, headers, body: '{"From":"a@b.example"}' })).toEqual([400, 'invalid_reply']);
    const form = multipart([{ name: 'hello', content: 'x' }]);
    const sendgrid = asSendGrid('/webhooks/replies/sendgrid', form.body, form.contentType);
    expect(await codeOf(sendgrid)).toEqual([400, 'invalid_reply']);
    const broken = asSendGrid('/webhooks/replies/sendgrid', form.body.subarray(0, 90), form.contentType);
    expect(await codeOf(broken)).toEqual([400, 'invalid_multipart']);
    expect(await codeOf({ ...sendgrid, headers: { ...sendgrid.headers, 'content-type': 'text/plain' } })).toEqual([
      415,
      'unsupported_media_type',
    ]);
    expect((await fetch(`${api.url}/webhooks/replies/mailgun`)).status).toBe(405);
  });
});

describe('an SMS', () => {
  const sms = (from: string, body: string, given: Record<string, string> = {}): MailWebhook =>
    asTwilio('replies', {
      MessageSid: `SM${randomUUID().replaceAll('-', '')}`,
      From: from,
      To: '+15550100199',
      Body: body,
      ...given,
    });
  const answerOf = async (webhook: MailWebhook): Promise<string> => {
    const response = await postMail(api.url, webhook);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    return (await response.text()).replace(/^.*<Response\/?>|<\/Response>$/g, '');
  };
  const newLead = (): Promise<DraftedLead & { readonly phone: string }> => {
    const phone = anyPhone();
    const { firstName } = arrivalOf().profile;
    return draft(api.store, { profile: { phone, firstName } }).then((lead) => ({ ...lead, phone }));
  };

  it('of a lead holds what runs for it, and is answered by silence', async () => {
    const lead = await newLead();
    const webhook = sms(lead.phone, 'Yes, Tuesday works');
    expect(await answerOf(webhook)).toBe('');
    expect(await answerOf(webhook)).toBe('');
    expect((await api.store.deliveries.claim(claimOf(lead))).kind).toBe('held');
    const told = (await api.store.timeline.list(lead.leadId)).filter(({ type }) => type === 'reply-received');
    expect(told.map(({ summary }) => summary)).toEqual(['The lead answered by SMS.']);
  });

  it.each([
    { body: 'STOP', answer: /^$/ },
    { body: 'Arrêt', answer: /^<Message>.*no more messages.*START.*<\/Message>$/ },
    { body: 'opt out', answer: /no more messages/ },
    { body: 'Basta', given: { OptOutType: 'STOP' }, answer: /^$/ },
  ])('of $body closes the number, confirmed once by us or by Twilio', async ({ body, given, answer }) => {
    const { phone } = await newLead();
    expect(await answerOf(sms(phone, body, given))).toMatch(answer);
    expect(await answerOf(sms(phone, body, given))).toBe('');
    expect(await api.store.suppressions.find('sms', phone)).toMatchObject({ reason: 'sms-stop', origin: 'twilio' });
  });

  it('of START opens a closed number again, once for each SMS; of YES it is an answer otherwise', async () => {
    const { phone, ...lead } = await newLead();
    const start = sms(phone, 'Iniciar');
    await answerOf(sms(phone, 'STOP'));
    expect(await answerOf(start)).toMatch(/messages at this number again/);
    expect(await api.store.suppressions.find('sms', phone)).toBeUndefined();
    await answerOf(sms(phone, 'STOP'));
    expect(await answerOf(start)).toBe('');
    expect(await api.store.suppressions.find('sms', phone)).toBeDefined();
    expect(await answerOf(sms(phone, 'Yes'))).toBe('');
    expect(await api.store.suppressions.find('sms', phone)).toBeUndefined();
    expect((await api.store.timeline.list(lead.leadId)).filter(({ type }) => type === 'reply-received')).toHaveLength(
      4,
    );
  });

  it('of HELP in another language is answered by us', async () => {
    expect(await answerOf(sms(anyPhone(), 'Ayuda'))).toMatch(/^<Message>.*a person will read this.*<\/Message>$/);
    expect(await answerOf(sms(anyPhone(), 'HELP'))).toBe('');
  });

  it('of somebody on the rota is no reply', async () => {
    const webhook = sms('+12025550143', 'I take it');
    const { length } = await api.store.replies.listUnmatched({ limit: 200 });
    expect(await answerOf(webhook)).toMatch(/No lead waits for you now/);
    expect(await api.store.replies.listUnmatched({ limit: 200 })).toHaveLength(length);
  });

  it('is taken from nobody but Twilio', async () => {
    const webhook = sms(anyPhone(), 'Hello');
    expect(await codeOf({ ...webhook, body: `${String(webhook.body)}&Extra=1` })).toEqual([401, 'invalid_signature']);
    const headers = { 'content-type': webhook.headers['content-type'] ?? '' };
    expect(await codeOf({ ...webhook, headers })).toEqual([401, 'missing_signature']);
    expect(await codeOf(asTwilio('replies', { Body: 'Hello' }))).toEqual([400, 'invalid_reply']);
  });
});

describe('a reply that no lead matched', () => {
  it('is listed and attached by a person, once', async () => {
    const text = `Who are you? ${randomUUID()}`;
    const { replyId } = await bring(vendorsOfMail.mailgun(mailOf({ text })));
    const { body } = await operate('/api/replies?unmatched=true&limit=200');
    expect(body['replies']).toContainEqual(expect.objectContaining({ replyId, text, provider: 'mailgun' }));
    const lead = await draft(api.store);
    const { leadId } = lead;
    const path = `/api/replies/${replyId}/attach`;
    expect(await operate(path, { leadId })).toEqual({ status: 200, body: { status: 'held', replyId, leadId } });
    expect((await api.store.deliveries.claim(claimOf(lead))).kind).toBe('held');
    expect(await operate(path, { leadId })).toMatchObject({
      status: 409,
      body: { error: { code: 'attached_already' } },
    });
    expect((await operate(`/api/replies/${randomUUID()}/attach`, { leadId })).status).toBe(404);
    expect((await operate(path, { leadId: 'x' })).status).toBe(400);
    expect((await operate('/api/replies')).status).toBe(400);
  });
});
