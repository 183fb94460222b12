import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSlackProbe } from './chat/slack/probe-slack.ts';
import { createHubSpotProbe } from './crm/hubspot/probe-hubspot.ts';
import { createMailgunProbe } from './email/mailgun/probe-mailgun.ts';
import { createPostmarkProbe } from './email/postmark/probe-postmark.ts';
import { createSendGridProbe } from './email/sendgrid/probe-sendgrid.ts';
import { createTypeformProbe } from './leads/typeform/probe-typeform.ts';
import { createAnthropicProbe } from './llm/anthropic/probe-anthropic.ts';
import { createOpenAiProbe } from './llm/openai/probe-openai.ts';
import { createCalendlyProbe } from './meetings/calendly/probe-calendly.ts';
import { createTwilioProbe } from './sms/twilio/probe-twilio.ts';
import { createJiraProbe } from './tickets/jira/probe-jira.ts';
import { createZendeskProbe } from './tickets/zendesk/probe-zendesk.ts';
import { LackingAccessError, type VendorProbe } from './vendor-probe.ts';

interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the vendor answers to a path; to every other, nothing that is wrong. */
let answers: Readonly<Record<string, Answer>> = {};
let server: Server;
let baseUrl: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const { status = 200, body = {}, headers = {} } = answers[path] ?? answers['*'] ?? {};
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const probes: Readonly<Record<string, () => VendorProbe>> = {
  openai: () => createOpenAiProbe({ apiKey: 'key', model: 'model', baseUrl }),
  anthropic: () => createAnthropicProbe({ apiKey: 'key', model: 'model', baseUrl }),
  hubspot: () => createHubSpotProbe({ accessToken: 'key', baseUrl }),
  postmark: () => createPostmarkProbe({ serverToken: 'key', baseUrl }),
  sendgrid: () => createSendGridProbe({ apiKey: 'key', hasActivity: true, baseUrl }),
  mailgun: () => createMailgunProbe({ apiKey: 'key', domain: 'ours.com', baseUrl }),
  twilio: () => createTwilioProbe({ accountSid: 'AC1', authToken: 'key', from: '+15550100199', baseUrl }),
  typeform: () => createTypeformProbe({ accessToken: 'key', formIds: ['abc'], baseUrl }),
  calendly: () => createCalendlyProbe({ accessToken: 'key', baseUrl }),
  twilioThatCalls: () =>
    createTwilioProbe({ accountSid: 'AC1', authToken: 'key', from: '+15550100199', baseUrl, needsVoice: true }),
  slack: () => createSlackProbe({ botToken: 'key', baseUrl }),
  zendesk: () => createZendeskProbe({ subdomain: 'ours', email: 'a@ours.com', apiToken: 'key', baseUrl }),
  jira: () => createJiraProbe({ email: 'a@ours.com', apiToken: 'key', projectKey: 'SUP', baseUrl }),
};

async function lacksOf(vendor: string): Promise<readonly string[]> {
  try {
    await probes[vendor]?.().probe();
  } catch (error) {
    if (!LackingAccessError.is(error)) throw error;
    for (const { cure } of error.lacks) expect(cure).toMatch(/\.$/);
    return error.lacks.map(({ what }) => what);
  }
  return [];
}

const account = '/2010-04-01/Accounts/AC1';

describe('a probe', () => {
  it.each<[string, Readonly<Record<string, Answer>>, readonly string[]]>([
    ['openai', { '*': { status: 401 } }, ['the key is refused']],
    ['openai', { '*': { status: 404 } }, ['the key may not use the model model']],
    ['anthropic', { '*': { status: 404 } }, ['there is no model model for this key']],
    ['hubspot', { '*': { status: 401 } }, ['the token is refused']],
    ['hubspot', { '/crm/v3/owners': { status: 403 } }, ['the token lacks the scope crm.objects.owners.read']],
    ['postmark', { '*': { status: 401 } }, ['the server token is refused']],
    ['sendgrid', { '*': { body: { scopes: ['mail.send'] } } }, ['the key lacks the scope messages.read']],
    ['mailgun', { '*': { body: { domain: { state: 'unverified' } } } }, ['the domain ours.com is unverified']],
    ['twilio', { [`${account}.json`]: { body: { status: 'suspended' } } }, ['the account is suspended']],
    [
      'twilio',
      {
        [`${account}.json`]: { body: { status: 'active' } },
        [`${account}/IncomingPhoneNumbers.json`]: { body: { incoming_phone_numbers: [] } },
      },
      ["the number +15550100199 is not the account's"],
    ],
    [
      'twilioThatCalls',
      {
        [`${account}.json`]: { body: { status: 'active' } },
        [`${account}/IncomingPhoneNumbers.json`]: {
          body: { incoming_phone_numbers: [{ capabilities: { sms: true, voice: false } }] },
        },
      },
      ['the number +15550100199 cannot call'],
    ],
    ['slack', { '*': { body: { ok: false, error: 'invalid_auth' } } }, ['the token is refused (invalid_auth)']],
    [
      'slack',
      { '*': { body: { ok: true }, headers: { 'x-oauth-scopes': 'chat:write.public' } } },
      ['the token lacks the scope chat:write'],
    ],
    ['zendesk', { '*': { body: { user: { id: null, role: 'end-user' } } } }, ['address or token is refused']],
    ['zendesk', { '*': { body: { user: { id: 7, role: 'end-user' } } } }, ['ZENDESK_EMAIL is no agent but end-user']],
    [
      'jira',
      { '*': { body: { permissions: { BROWSE_PROJECTS: { havePermission: true } } } } },
      ['the account lacks the permission CREATE_ISSUES in SUP'],
    ],
  ])('of %s, answered %j, names what is lacking', async (vendor, given, lacks) => {
    answers = given;
    expect(await lacksOf(vendor)).toEqual(lacks);
  });

  it.each(Object.keys(probes))('of %s takes an outage for none of that', async (vendor) => {
    answers = { '*': { status: 503 } };
    await expect(probes[vendor]?.().probe()).rejects.toMatchObject({ name: 'ProviderError', isRetryable: true });
  });

  it.each(Object.keys(probes))('of %s takes an answer of another shape for none either', async (vendor) => {
    answers = { '*': { body: [] } };
    await expect(probes[vendor]?.().probe()).rejects.toMatchObject({ code: 'unexpected_answer', isRetryable: false });
  });

  it('of Mailgun finds where its routes forward to, and which events its webhooks do not tell', async () => {
    const webhooks = { delivered: { urls: ['https://one.example/a'] }, opened: { url: 'https://one.example/b' } };
    answers = {
      '/v3/domains/ours.com/webhooks': { body: { webhooks } },
      '/v3/routes': {
        body: { items: [{ actions: ["forward('https://one.example/c')", 'forward("a@ours.com")', 'stop()'] }] },
      },
    };
    const flaw = 'it does not tell permanent_fail, temporary_fail, complained, unsubscribed';
    expect(await probes['mailgun']?.().listWebhooks?.()).toEqual([
      { kind: 'replies', registered: [{ url: 'https://one.example/c' }] },
      {
        kind: 'events',
        registered: [
          { url: 'https://one.example/a', flaw },
          { url: 'https://one.example/b', flaw: flaw.replace('tell', 'tell delivered,') },
        ],
      },
    ]);
  });

  it('of Slack wants to know who presses a button where there is one', async () => {
    answers = { '*': { body: { ok: true }, headers: { 'x-oauth-scopes': 'chat:write,users:read' } } };
    const probe = createSlackProbe({ botToken: 'key', signingSecret: 'secret', baseUrl });
    await expect(probe.probe()).rejects.toMatchObject({
      lacks: [{ what: 'the token lacks the scope users:read.email' }],
    });
  });

  it('of Postmark and SendGrid finds webhooks that tell too little', async () => {
    answers = {
      '/server': { body: { InboundHookUrl: '' } },
      '/webhooks': { body: { Webhooks: [{ Url: 'https://a.example', Triggers: { Bounce: { Enabled: true } } }] } },
      '/v3/user/webhooks/event/settings/all': {
        body: { webhooks: [{ enabled: false, url: 'https://a.example', bounce: true }] },
      },
      '/v3/user/webhooks/parse/settings': { body: { result: [] } },
    };
    expect(await probes['postmark']?.().listWebhooks?.()).toEqual([
      { kind: 'replies', registered: [] },
      {
        kind: 'events',
        registered: [
          { url: 'https://a.example', flaw: 'it does not tell Delivery, SpamComplaint, SubscriptionChange' },
        ],
      },
    ]);
    expect((await probes['sendgrid']?.().listWebhooks?.())?.[1]?.registered).toEqual([
      { url: 'https://a.example', flaw: 'it is disabled' },
    ]);
  });

  it.each([
    ['typeform', ['the token lacks the scope webhooks:read']],
    ['calendly', ['the token lacks the scope users:read, or is not of an owner or admin']],
  ])('of %s names the scope that is lacking', async (vendor, lacks) => {
    answers = { '*': { status: 403 } };
    expect(await lacksOf(vendor)).toEqual(lacks);
  });
});
