import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { readConfig, type Config } from './config.ts';
import { sourcesSchema } from './domain/sources.ts';
import type { WebhookPlace } from './providers/registered-webhook.ts';
import type { VendorProbe } from './providers/vendor-probe.ts';
import { createVendorProbes } from './vendor-probes.ts';

const ours = 'https://leads.ours.com';
const sources = sourcesSchema.parse({
  default: 'other',
  keys: { other: { title: 'Other', priority: 5, tag: 'source:other' } },
  forms: [{ route: 'typeform', formId: 'abc', source: 'other' }],
});

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ publicUrl: ours, facebookAppSecret: 'of the app' });
});
afterEach(() => sandbox.close());

function configOf(more: Readonly<Record<string, string>> = {}): Config {
  const { baseUrls } = sandbox;
  return readConfig({
    DATABASE_URL: 'pglite:',
    LEADLINE_API_TOKEN: 'a-token-of-enough-length',
    LEADLINE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...{
      HUBSPOT_ACCESS_TOKEN: 'a',
      HUBSPOT_APP_ID: '7',
      HUBSPOT_DEVELOPER_API_KEY: 'a',
      HUBSPOT_BASE_URL: baseUrls.hubspot,
    },
    ...{ FACEBOOK_PAGE_TOKEN: 'a', FACEBOOK_APP_SECRET: 'of the app', FACEBOOK_BASE_URL: baseUrls.facebook },
    ...{ TYPEFORM_ACCESS_TOKEN: 'a', TYPEFORM_BASE_URL: baseUrls.typeform },
    ...{ CALENDLY_ACCESS_TOKEN: 'a', CALENDLY_BASE_URL: baseUrls.calendly },
    ...{ POSTMARK_SERVER_TOKEN: 'a', POSTMARK_ACCOUNT_TOKEN: 'a', POSTMARK_BASE_URL: baseUrls.postmark },
    ...more,
  });
}

async function probeOf(vendor: string, more: Readonly<Record<string, string>> = {}): Promise<VendorProbe> {
  const probe = (
    await createVendorProbes(configOf(more), { sources, onCall: { rota: [], acknowledgeWithinMs: undefined } })
  ).find((one) => one.vendor === vendor);
  if (probe === undefined) throw new Error(`There is no probe of ${vendor}`);
  return probe;
}

async function placesOf(vendor: string): Promise<readonly WebhookPlace[]> {
  return (await (await probeOf(vendor)).listWebhooks?.()) ?? [];
}

/** Changes something at a vendor, as a person does. */
async function at(vendor: keyof Sandbox['baseUrls'], method: string, path: string, body?: unknown): Promise<void> {
  const answer = await fetch(`${sandbox.baseUrls[vendor]}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: 'Bearer a' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.ok).toBe(true);
}

describe('the webhooks of', () => {
  it.each([
    ['hubspot', [{ kind: 'leads', registered: [{ url: `${ours}/webhooks/leads/hubspot` }] }]],
    ['facebook', [{ kind: 'leads', registered: [{ url: `${ours}/webhooks/leads/facebook` }] }]],
    ['typeform', [{ kind: 'leads', of: 'form abc', registered: [{ url: `${ours}/webhooks/leads/typeform` }] }]],
    ['calendly', [{ kind: 'meetings', registered: [{ url: `${ours}/webhooks/meetings/calendly` }] }]],
  ])('%s are listed', async (vendor, places) => {
    await (await probeOf(vendor)).probe();
    expect(await placesOf(vendor)).toEqual(places);
  });

  it('HubSpot are those of an app that subscribes to new contacts', async () => {
    await at('hubspot', 'DELETE', '/webhooks/v3/7/subscriptions/1?hapikey=a');
    expect((await placesOf('hubspot'))[0]?.registered[0]?.flaw).toBe('the app subscribes to none of contact.creation');
    const subscription = { eventType: 'object.creation', objectTypeId: '0-1', active: true };
    await at('hubspot', 'POST', '/webhooks/v3/7/subscriptions?hapikey=a', { ...subscription, objectTypeId: '0-2' });
    expect((await placesOf('hubspot'))[0]?.registered[0]?.flaw).toBeDefined();
    await at('hubspot', 'POST', '/webhooks/v3/7/subscriptions?hapikey=a', subscription);
    expect((await placesOf('hubspot'))[0]?.registered[0]?.flaw).toBeUndefined();
  });

  it('Facebook need the field of the app and of the page', async () => {
    const flaw = async (): Promise<unknown> => (await placesOf('facebook'))[0]?.registered[0]?.flaw;
    await at('facebook', 'POST', '/v25.0/me/subscribed_apps?subscribed_fields=feed');
    expect(await flaw()).toBe('the page does not tell the app leadgen');
    await at('facebook', 'DELETE', '/v25.0/me/subscribed_apps');
    expect(await flaw()).toBe('the page has not installed the app');
    await at('facebook', 'POST', '/v25.0/me/subscribed_apps?subscribed_fields=leadgen,feed');
    expect(await flaw()).toBeUndefined();
  });

  it('Facebook are not told to the secret of another app', async () => {
    const probe = await probeOf('facebook', { FACEBOOK_APP_SECRET: 'of another' });
    await expect(probe.listWebhooks?.()).rejects.toMatchObject({
      lacks: [{ what: 'the webhooks may not be read (token-invalid)' }],
    });
  });

  it('Typeform are those that are switched on', async () => {
    await at('typeform', 'PUT', '/forms/abc/webhooks/leadline', { url: `${ours}/x`, enabled: false, secret: 'a' });
    const [place] = await placesOf('typeform');
    expect(place?.registered).toEqual([{ url: `${ours}/x`, flaw: 'it is switched off' }]);
  });

  it('Calendly are those that tell of bookings and of those called off', async () => {
    await at('calendly', 'DELETE', '/webhook_subscriptions/sandbox');
    await at('calendly', 'POST', '/webhook_subscriptions', {
      url: `${ours}/x`,
      events: ['invitee.created'],
      organization: 'https://api.calendly.com/organizations/sandbox',
      user: 'https://api.calendly.com/users/sandbox',
      scope: 'user',
    });
    const [place] = await placesOf('calendly');
    expect(place?.registered).toEqual([{ url: `${ours}/x`, flaw: 'it does not tell invitee.canceled' }]);
  });

  it.each(['hubspot', 'facebook', 'typeform', 'calendly'] as const)(
    '%s that cannot be asked for a while',
    async (vendor) => {
      const probe = await probeOf(vendor);
      sandbox.faults.add({ vendor, kind: 'status', status: 503, times: 'always' });
      await expect(probe.listWebhooks?.()).rejects.toMatchObject({ name: 'ProviderError', isRetryable: true });
      sandbox.faults.clear();
      sandbox.faults.add({ vendor, kind: 'wrong-json', times: 'always' });
      await expect(probe.listWebhooks?.()).rejects.toMatchObject({ name: 'ProviderError' });
    },
  );

  it('the sandbox log no key', async () => {
    await placesOf('hubspot');
    expect(JSON.stringify(sandbox.requests.list())).not.toContain('hapikey=a');
  });
});

describe('the DNS records that are wanted by', () => {
  const sendGrid = { LEADLINE_EMAIL_PROVIDER: 'sendgrid', SENDGRID_API_KEY: 'SG.a' };
  const mailgun = { LEADLINE_EMAIL_PROVIDER: 'mailgun', MAILGUN_API_KEY: 'a', MAILGUN_DOMAIN: 'mg.acme.example' };
  it.each([
    ['postmark', {}, ['DKIM', 'return path'], '20260101120000pm._domainkey.acme.example'],
    ['sendgrid', sendGrid, ['return path', 'DKIM', 'DKIM'], 'em1.acme.example'],
    ['mailgun', mailgun, ['SPF', 'DKIM', 'tracking'], 'mg.acme.example'],
  ])('%s are listed', async (vendor, more, purposes, name) => {
    const baseUrls = { SENDGRID_BASE_URL: sandbox.baseUrls.sendgrid, MAILGUN_BASE_URL: sandbox.baseUrls.mailgun };
    const probe = await probeOf(vendor, { ...more, ...baseUrls });
    const records = (await probe.listMailRecords?.('mail.acme.example')) ?? [];
    expect(records.map(({ purpose }) => purpose)).toEqual(purposes);
    expect(records[0]?.name).toBe(name);
    if (vendor !== 'mailgun') expect(await probe.listMailRecords?.('notacme.example')).toEqual([]);
  });

  it('Postmark are told to the token of the account alone', async () => {
    expect(await probeOf('postmark', { POSTMARK_ACCOUNT_TOKEN: '' })).not.toHaveProperty('listMailRecords');
  });
});
