import { z } from 'zod';
import type { Vendor } from '../vendor.ts';

/** One request to a vendor, and what its documentation says of the answer. */
export interface VendorAnswer {
  readonly vendor: Exclude<Vendor, 'smtp'>;
  readonly does: string;
  readonly method?: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: FormData | URLSearchParams | Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly schema: z.ZodType;
}

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const bearer = { authorization: 'Bearer sandbox' };
const basicOf = (user: string): Readonly<Record<string, string>> => ({
  authorization: `Basic ${Buffer.from(`${user}:sandbox`).toString('base64')}`,
});
const basic = basicOf('user');
const accountSid = `AC${'1'.repeat(32)}`;
const isoTime = z.iso.datetime({ offset: true });
const rfc2822Time = z.string().regex(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);

const hubSpotError = z.object({
  status: z.literal('error'),
  message: z.string(),
  correlationId: z.uuid(),
  category: z.string(),
});
const hubSpotObject = z.object({
  id: z.string().regex(/^\d+$/),
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: isoTime,
  updatedAt: isoTime,
  archived: z.literal(false),
});
const contacts = { vendor: 'hubspot', method: 'POST', path: '/crm/v3/objects/contacts', headers: bearer } as const;

const sendGridErrors = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.string().nullable(), help: z.unknown() })).min(1),
});
const mail = { vendor: 'sendgrid', method: 'POST', path: '/v3/mail/send', headers: bearer } as const;

const postmark = { vendor: 'postmark', headers: { 'x-postmark-server-token': 'sandbox' } } as const;
const twilioMessage = z.object({
  sid: z.string().regex(/^SM[0-9a-f]{32}$/),
  account_sid: z.literal(accountSid),
  status: z.enum(['accepted', 'queued', 'sending', 'sent', 'delivered']),
  date_created: rfc2822Time,
  error_code: z.number().nullable(),
  num_segments: z.string(),
  uri: z.string().startsWith('/2010-04-01/Accounts/'),
});
const messages = {
  vendor: 'twilio',
  path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
  headers: basic,
} as const;
const twilioCall = z.object({
  sid: z.string().regex(/^CA[0-9a-f]{32}$/),
  account_sid: z.literal(accountSid),
  status: z.enum(['queued', 'ringing', 'in-progress', 'completed', 'busy', 'failed', 'no-answer', 'canceled']),
  date_created: rfc2822Time,
  start_time: rfc2822Time.nullable(),
  duration: z.string().nullable(),
  direction: z.literal('outbound-api'),
  uri: z.string().startsWith('/2010-04-01/Accounts/'),
});
const phoneCalls = { ...messages, path: `/2010-04-01/Accounts/${accountSid}/Calls.json` } as const;

/**
 * What each vendor answers, by the vendors' own API references, as far as the product or the SDKs read it: Postmark, SendGrid,
 * Mailgun, Twilio, Slack, HubSpot, Zendesk, Jira and OpenAI.
 */
export const vendorAnswers: readonly VendorAnswer[] = [
  {
    ...{ ...postmark, does: 'takes an e-mail', method: 'POST', path: '/email', status: 200 },
    body: { From: 'ann@acme.example', To: 'jane@example.com', Subject: 'Hello', TextBody: 'Good day.' },
    schema: z.object({
      To: z.string(),
      SubmittedAt: isoTime,
      MessageID: z.uuid(),
      ErrorCode: z.literal(0),
      Message: z.literal('OK'),
    }),
  },
  {
    ...{ ...postmark, does: 'refuses a bad address', method: 'POST', path: '/email', status: 422 },
    body: { From: 'ann@acme.example', To: 'nobody', Subject: 'Hello', TextBody: 'Good day.' },
    schema: z.object({ ErrorCode: z.literal(300), Message: z.string() }),
  },
  {
    ...{ ...postmark, does: 'lists what it took', path: '/messages/outbound?count=1&offset=0', status: 200 },
    schema: z.object({
      TotalCount: z.int(),
      Messages: z.array(
        z.object({ MessageID: z.uuid(), Status: z.string(), Recipients: z.array(z.string()), ReceivedAt: isoTime }),
      ),
    }),
  },
  {
    ...{ ...mail, does: 'takes an e-mail', status: 202 },
    body: {
      personalizations: [{ to: [{ email: 'jane@example.com' }] }],
      from: { email: 'ann@acme.example' },
      subject: 'Hello',
      content: [{ type: 'text/plain', value: 'Good day.' }],
    },
    schema: z.literal(''),
  },
  { ...mail, does: 'refuses half an e-mail', body: { subject: 'Hello' }, status: 400, schema: sendGridErrors },
  { ...mail, does: 'refuses a stranger', headers: {}, body: {}, status: 401, schema: sendGridErrors },
  {
    ...{ vendor: 'mailgun', does: 'takes an e-mail', method: 'POST', path: '/v3/acme.example/messages' },
    ...{ headers: basic, status: 200 },
    body: form({ from: 'ann@acme.example', to: 'jane@example.com', subject: 'Hello', text: 'Good day.' }),
    schema: z.object({ id: z.string().regex(/^<.+@.+>$/), message: z.literal('Queued. Thank you.') }),
  },
  {
    ...{ vendor: 'mailgun', does: 'refuses half an e-mail', method: 'POST', path: '/v3/acme.example/messages' },
    ...{ headers: basic, status: 400 },
    body: form({ from: 'ann@acme.example' }),
    schema: z.object({ message: z.string() }),
  },
  {
    ...{ ...messages, does: 'takes an SMS', method: 'POST', status: 201 },
    body: new URLSearchParams({ To: '+15550001111', From: '+15550002222', Body: 'Good day.' }),
    schema: twilioMessage,
  },
  {
    ...{ ...messages, does: 'lists what it took', status: 200 },
    schema: z.object({ messages: z.array(twilioMessage), page: z.int(), page_size: z.int(), uri: z.string() }),
  },
  {
    ...{ ...messages, does: 'refuses half an SMS', method: 'POST', status: 400 },
    body: new URLSearchParams({ From: '+15550002222' }),
    schema: z.object({ code: z.int(), message: z.string(), more_info: z.url(), status: z.literal(400) }),
  },
  {
    ...{ ...phoneCalls, does: 'places a call', method: 'POST', status: 201 },
    body: new URLSearchParams({
      To: '+15550001111',
      From: '+15550002222',
      Twiml: '<Response><Say>Hello</Say></Response>',
    }),
    schema: twilioCall,
  },
  {
    ...{ ...phoneCalls, does: 'refuses a call that says nothing', method: 'POST', status: 400 },
    body: new URLSearchParams({ To: '+15550001111', From: '+15550002222' }),
    schema: z.object({ code: z.literal(21205), message: z.string(), more_info: z.url(), status: z.literal(400) }),
  },
  {
    ...{ vendor: 'slack', does: 'posts', method: 'POST', path: '/chat.postMessage', headers: bearer, status: 200 },
    body: { channel: '#sales', text: 'Hello' },
    schema: z.object({ ok: z.literal(true), channel: z.string(), ts: z.string().regex(/^\d+\.\d{6}$/) }),
  },
  {
    ...{ vendor: 'slack', does: 'refuses a channel', method: 'POST', path: '/chat.postMessage', headers: bearer },
    body: { channel: '#missing', text: 'Hello' },
    status: 200,
    schema: z.object({ ok: z.literal(false), error: z.literal('channel_not_found') }),
  },
  {
    ...contacts,
    does: 'makes a contact',
    body: { properties: { email: 'x@example.com' } },
    status: 201,
    schema: hubSpotObject,
  },
  {
    ...{ ...contacts, does: 'refuses a second contact of one address', status: 409 },
    body: { properties: { email: 'x@example.com' } },
    schema: hubSpotError.extend({ message: z.string().regex(/Existing ID: \d+/), category: z.literal('CONFLICT') }),
  },
  {
    ...{ ...contacts, does: 'tells what it did of a batch', path: '/crm/v3/objects/contacts/batch/read', status: 207 },
    body: { inputs: [{ id: '999999' }], properties: ['email'] },
    schema: z.object({
      status: z.literal('COMPLETE'),
      results: z.array(hubSpotObject),
      numErrors: z.literal(1),
      errors: z.array(
        z.object({ category: z.literal('OBJECT_NOT_FOUND'), context: z.object({ ids: z.array(z.string()) }) }),
      ),
      startedAt: isoTime,
      completedAt: isoTime,
    }),
  },
  {
    ...{
      vendor: 'zendesk',
      does: 'opens a ticket',
      method: 'POST',
      path: '/api/v2/tickets',
      headers: basicOf('ann@acme.example/token'),
      status: 201,
    },
    body: {
      ticket: { subject: 'Help', comment: { body: 'It broke.' }, requester: { name: 'J', email: 'j@example.com' } },
    },
    schema: z.object({
      ticket: z.object({ id: z.int(), url: z.url(), status: z.literal('new'), created_at: isoTime }),
    }),
  },
  {
    ...{
      vendor: 'jira',
      does: 'opens an issue',
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: basic,
      status: 201,
    },
    body: { fields: { project: { key: 'SUP' }, summary: 'Help', issuetype: { name: 'Task' } } },
    schema: z.object({ id: z.string(), key: z.string().regex(/^SUP-\d+$/), self: z.url() }),
  },
  {
    ...{
      vendor: 'openai',
      does: 'completes a chat',
      method: 'POST',
      path: '/chat/completions',
      headers: bearer,
      status: 200,
    },
    body: { model: 'gpt-test', messages: [{ role: 'user', content: 'Hello' }] },
    schema: z.object({
      id: z.string().startsWith('chatcmpl-'),
      object: z.literal('chat.completion'),
      created: z.int(),
      choices: z
        .array(z.object({ message: z.object({ role: z.literal('assistant'), content: z.string() }) }))
        .length(1),
      usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() }),
    }),
  },
];
