import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHubSpotRecords, type HubSpotRecords } from './hubspot-records.ts';

interface Called {
  readonly path: string | undefined;
  readonly ids: readonly string[];
}

const called: Called[] = [];
let homeCurrency: string | undefined;
let answers: Readonly<Record<string, unknown>> = {};
/** Answers batches of reads in the words of HubSpot's reference; a part that is gone makes of 200 a 207. */
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    called.push({ path: request.url, ids: [] });
    response.writeHead(homeCurrency === undefined ? 403 : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(homeCurrency === undefined ? { category: 'MISSING_SCOPES' } : { companyCurrency: homeCurrency }),
    );
    return;
  }
  void json(request).then((body) => {
    const { inputs } = body as { inputs: { id: string }[] };
    called.push({ path: request.url, ids: inputs.map(({ id }) => id) });
    const results = answers[request.url ?? ''];
    response.writeHead(results === undefined ? 500 : 207, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: 'COMPLETE', results, startedAt: at, completedAt: at }));
  });
});

const at = '2026-03-02T12:00:00.000Z';
const [contactsPath, dealsPath] = ['/crm/v3/objects/contacts/batch/read', '/crm/v3/objects/deals/batch/read'];
const associationsPath = '/crm/v4/associations/deals/contacts/batch/read';
const record = (id: string, properties: Readonly<Record<string, string | null>>) => ({
  ...{ id, properties, createdAt: at, updatedAt: at, archived: false },
});
const belongsTo = (dealId: string, ...contactIds: readonly number[]) => ({
  from: { id: dealId },
  to: contactIds.map((toObjectId) => ({
    toObjectId,
    associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 3, label: null }],
  })),
});

let records: HubSpotRecords;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  records = createHubSpotRecords({ accessToken: 'pat-4711', baseUrl, timeoutMs: 5_000 });
});
beforeEach(() => {
  called.length = 0;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

describe('records of HubSpot', () => {
  it('tell the addresses of contacts in one call, the further ones too', async () => {
    const jane = { email: 'jane@acme.example', hs_additional_emails: 'j@acme.example; jd@acme.example' };
    answers = { [contactsPath]: [record('1', jane), record('2', { email: null })] };
    expect(await records.readEmails(['1', '2', '3'])).toEqual(
      new Map([
        ['1', ['jane@acme.example', 'j@acme.example', 'jd@acme.example']],
        ['2', []],
      ]),
    );
    expect(called).toEqual([{ path: contactsPath, ids: ['1', '2', '3'] }]);
  });

  it('are read a hundred at a time', async () => {
    answers = { [contactsPath]: [record('1', { email: 'jane@acme.example' })] };
    await records.readEmails(Array.from({ length: 201 }, (_one, index) => String(index)));
    expect(called.map(({ ids }) => ids.length).toSorted()).toEqual([1, 100, 100]);
    called.length = 0;
    expect(await records.readEmails([])).toEqual(new Map());
    expect(called).toEqual([]);
  });

  it('tell how deals stand and whose they are, in three calls', async () => {
    const own = { dealstage: '4711', hs_is_closed: 'true', hs_is_closed_won: 'true', closedate: at };
    answers = {
      [contactsPath]: [record('1', { email: 'jane@acme.example' }), record('2', { email: 'bob@acme.example' })],
      [dealsPath]: [
        record('7', { ...own, amount: '1200.50', deal_currency_code: 'EUR' }),
        record('8', { dealstage: 'closedlost', amount: '', deal_currency_code: null, closedate: null }),
        record('9', { dealstage: 'contractsent', hs_is_closed: 'false', closedate: at }),
      ],
      [associationsPath]: [belongsTo('7', 2, 1), belongsTo('9', 1)],
    };
    const closedAt = new Date(at);
    const value = { amount: 1200.5, currency: 'EUR' };
    expect(await records.readDeals(['7', '8', '9'])).toEqual([
      { dealId: '7', state: 'won', value, closedAt, emails: ['bob@acme.example', 'jane@acme.example'] },
      { dealId: '8', state: 'lost', emails: [] },
      { dealId: '9', state: 'open', closedAt, emails: ['jane@acme.example'] },
    ]);
    expect(called.map(({ path }) => path).toSorted()).toEqual([contactsPath, dealsPath, associationsPath].toSorted());
  });

  it("take the account's own currency for deals that name none, and no value where HubSpot does not say it", async () => {
    answers = {
      [contactsPath]: [],
      [dealsPath]: [record('7', { dealstage: 'closedwon', amount: '80', deal_currency_code: null })],
      [associationsPath]: [],
    };
    expect(await records.readDeals(['7'])).toEqual([{ dealId: '7', state: 'won', emails: [] }]);
    homeCurrency = 'CHF';
    const told = [{ dealId: '7', state: 'won', value: { amount: 80, currency: 'CHF' }, emails: [] }];
    expect(await records.readDeals(['7'])).toEqual(told);
    expect(await records.readDeals(['7'])).toEqual(told);
    expect(called.filter(({ path }) => path === '/account-info/v3/details')).toHaveLength(2);
  });

  it('reject when HubSpot does not answer', async () => {
    answers = {};
    await expect(records.readDeals(['7'])).rejects.toMatchObject({ status: 500 });
  });
});
