import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../postgres/start-postgres.ts';
import type { TestDatabase } from '../postgres/test-database.ts';
import { startApi, type TestApi } from '../system/start-api.ts';
import { startTcpProxy, type TcpProxy } from '../system/start-tcp-proxy.ts';
import { untilTrue } from '../system/until-true.ts';

/** Sooner than any sender that we know gives up: Facebook after 20 s, Salesforce after 60 s. */
const patienceMs = 15_000;

const json = { 'content-type': 'application/json' };
const goodLead = JSON.stringify({ email: 'jane@example.com', leadData: { source: 'demo_request' } });
const notification = '<Notification><Id>1</Id></Notification>';

/** What is taken and what is refused while the database is there, for each way in. */
const posts = [
  { what: 'a good form', route: 'form', headers: json, body: goodLead },
  { what: 'a form without e-mail', route: 'form', headers: json, body: '{"firstName":"Jane"}' },
  { what: 'a form that is no JSON', route: 'form', headers: json, body: '{' },
  { what: 'a form of another type', route: 'form', headers: { 'content-type': 'text/xml' }, body: '<a/>' },
  { what: 'a form that is too large', route: 'form', headers: json, body: ' '.repeat(256 * 1024 + 1) },
  {
    what: 'a lead of Facebook',
    route: 'facebook',
    headers: json,
    body: JSON.stringify({
      object: 'page',
      entry: [{ id: '1', changes: [{ field: 'leadgen', value: { leadgen_id: '2', page_id: '1', form_id: '3' } }] }],
    }),
  },
  { what: 'nonsense for Facebook', route: 'facebook', headers: json, body: '[]' },
  { what: 'nonsense for Typeform', route: 'typeform', headers: json, body: '[]' },
  {
    what: 'a new contact of HubSpot',
    route: 'hubspot',
    headers: json,
    body: JSON.stringify([{ eventId: 1, subscriptionType: 'contact.creation', objectId: 2, portalId: 3 }]),
  },
  { what: 'nonsense for HubSpot', route: 'hubspot', headers: json, body: '{' },
  { what: 'nonsense for Salesforce', route: 'salesforce', headers: { 'content-type': 'text/xml' }, body: notification },
  { what: 'a standard lead', route: 'standard', headers: json, body: goodLead },
  { what: 'a standard body without e-mail', route: 'standard', headers: json, body: '[]' },
];

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

let postgres: TestDatabase;
let proxy: TcpProxy;
let api: TestApi;

beforeAll(async () => {
  postgres = await startPostgres();
  const url = new URL(postgres.url);
  proxy = await startTcpProxy(url.host);
  url.host = proxy.address;
  api = await startApi({ databaseUrl: url.href });
});

afterAll(async () => {
  await proxy.restore();
  await api.close();
  await proxy.close();
  await postgres.close();
});

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${api.url}${path}`, { signal: AbortSignal.timeout(patienceMs), ...init });
  const body = (await response.json().catch(() => undefined)) as { error?: { code?: string } } | undefined;
  return { status: response.status, code: body?.error?.code };
}

const post = ({ route, headers, body }: Omit<(typeof posts)[number], 'what'>): Promise<Answer> =>
  ask(`/webhooks/leads/${route}`, { method: 'POST', headers, body });

const unavailable: Answer = { status: 503, code: 'store_unavailable' };

describe.each([
  { how: 'refuses connections', takeAway: () => proxy.cut() },
  {
    how: 'does not answer',
    takeAway: () => {
      proxy.stall();
      return Promise.resolve();
    },
  },
])('with a database that $how', ({ takeAway }) => {
  beforeAll(async () => {
    // Connections that stand already are the ones that notice last.
    await Promise.all(Array.from({ length: 10 }, () => api.store.ping()));
    await takeAway();
  });

  it('asks every sender to come again, whether the body is good or not, and is not ready', async () => {
    const answers = await Promise.all(posts.map(async (one) => ({ what: one.what, ...(await post(one)) })));
    expect(answers).toEqual(posts.map(({ what }) => ({ what, ...unavailable })));
    expect(await ask('/readyz')).toEqual(unavailable);
    expect(await ask('/healthz')).toEqual({ status: 200, code: undefined });
  }, 60_000);

  it('takes the same again once the database is back', async () => {
    await proxy.restore();
    await untilTrue(async () => (await ask('/readyz')).status === 200);
    const answers = await Promise.all(posts.map(async (one) => ({ ...one, status: (await post(one)).status })));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ what, status }) => what.startsWith('a good') && status !== 200)).toEqual([]);
  }, 60_000);
});
