import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HubSpotRecords } from '../src/api/webhooks/meetings/outcome-desk.ts';
import type { Deal } from '../src/domain/outcomes/deal.ts';
import { authenticatedHubSpot } from './outcomes/authenticated-hubspot.ts';
import { claimOf, draft, secondsLater } from '../src/store/contract/fixtures.ts';
import { modelsAssessment } from '../src/store/contract/review-fixtures.ts';
import { codeOf, startOutcomeApi, type OutcomeApi } from './outcomes/start-outcome-api.ts';
import type { Answered } from './system/serve-test-api.ts';

const clientSecret = 'the client secret of an app';
let deals: readonly Deal[] = [];
const hubSpotRecords: HubSpotRecords = {
  readEmails: () => Promise.resolve(new Map()),
  readDeals: (dealIds) => Promise.resolve(deals.filter(({ dealId }) => dealIds.includes(dealId))),
};

let api: OutcomeApi;
beforeAll(async () => {
  api = await startOutcomeApi({
    ...{ calendly: {}, hubSpot: { clientSecret }, salesforce: { secret: 'soap' } },
    hubSpotRecords,
  });
});
afterAll(() => api.close());

const listed = async (leadId: string): Promise<unknown> =>
  (await api.ask(`/api/leads/${leadId}/outcomes`)).body['outcomes'];
const tell = (leadId: string, body: unknown): Promise<Answered> => api.ask(`/api/leads/${leadId}/outcomes`, body);
const recordedIn = async (leadId: string): Promise<string[]> =>
  (await api.store.timeline.list(leadId))
    .filter(({ type }) => type.startsWith('outcome-'))
    .map(({ summary }) => summary);

describe('an outcome that a person tells', () => {
  it('is kept with its value, is told in the timeline, and silences the lead', async () => {
    const lead = await draft(api.store);
    const at = '2026-03-01T09:00:00.000Z';
    const answer = await tell(lead.leadId, { kind: 'won', valueUsd: 12_500, by: 'Kim', note: 'Two years', at });
    expect(answer).toMatchObject({ status: 201, body: { status: 'recorded', leadId: lead.leadId } });
    expect(await listed(lead.leadId)).toEqual([
      {
        ...{ outcomeId: answer.body['outcomeId'], kind: 'won', origin: 'api', at, by: 'Kim', note: 'Two years' },
        ...{ value: { amount: 12_500, currency: 'USD' }, recordedAt: expect.any(String) },
      },
    ]);
    const summary = 'Learned from Kim that this lead was won, worth 12,500 USD. Note: Two years';
    expect(await recordedIn(lead.leadId)).toEqual([summary]);
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
    await api.settled();
    expect(api.stopped).toContainEqual({ leadId: lead.leadId, ordinal: expect.any(Number), reason: 'taken-over' });
  });

  it('leaves automation alone when it says only that the lead is qualified', async () => {
    const lead = await draft(api.store);
    expect((await tell(lead.leadId, { kind: 'qualified' })).status).toBe(201);
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
  });

  it('counts once by its reference, and the latest of a reference holds', async () => {
    const { leadId } = await draft(api.store);
    const won = { kind: 'won', amount: 900, currency: 'EUR', reference: randomUUID() };
    const first = await tell(leadId, won);
    expect(codeOf(await tell(leadId, won))).toEqual([200, 'known']);
    expect(await recordedIn(leadId)).toHaveLength(1);
    const lost = await tell(leadId, { kind: 'lost', reference: won.reference });
    expect(lost.body['outcomeId']).toBe(first.body['outcomeId']);
    expect(await listed(leadId)).toEqual([expect.objectContaining({ kind: 'lost' })]);
  });

  it.each([
    { title: 'an unknown kind', body: { kind: 'married' } },
    { title: 'an amount without its currency', body: { kind: 'won', amount: 5 } },
    { title: 'two values', body: { kind: 'won', amount: 5, currency: 'EUR', valueUsd: 5 } },
    { title: 'a value below nothing', body: { kind: 'won', valueUsd: -1 } },
  ])('is refused with $title', async ({ body }) => {
    const { leadId } = await draft(api.store);
    expect(codeOf(await tell(leadId, body))).toEqual([400, 'invalid_body']);
    expect(await listed(leadId)).toEqual([]);
  });

  it('is refused for a lead that is unknown', async () => {
    expect(codeOf(await tell(randomUUID(), { kind: 'won' }))).toEqual([404, 'unknown_lead']);
  });
});

function dealOf(email: string, given: Partial<Deal> = {}): Deal {
  const dealId = String(Math.floor(Math.random() * 1e12));
  return { dealId, state: 'won', value: { amount: 700, currency: 'USD' }, emails: [email], ...given };
}

async function tellHubSpot(deal: Deal): Promise<Record<string, unknown>> {
  deals = [deal];
  const property = { subscriptionType: 'deal.propertyChange', propertyName: 'dealstage', propertyValue: 'any' };
  const body = [{ subscriptionId: 12, objectId: Number(deal.dealId), occurredAt: Date.now(), ...property }];
  const path = '/webhooks/meetings/hubspot';
  const { text, headers } = authenticatedHubSpot(path, body, clientSecret);
  return (await api.post(path, text, headers)).body;
}

describe('a deal of HubSpot', () => {
  it('that is won is an outcome of the lead that it is made with, once', async () => {
    const lead = await draft(api.store);
    const deal = dealOf(lead.email, { closedAt: secondsLater(5) });
    expect(await tellHubSpot(deal)).toEqual({ status: 'received', meetings: 0, deals: 1 });
    expect(await tellHubSpot(deal)).toEqual({ status: 'received', meetings: 0, deals: 0 });
    expect(await listed(lead.leadId)).toEqual([
      expect.objectContaining({ kind: 'won', origin: 'hubspot', at: secondsLater(5).toISOString() }),
    ]);
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
  });

  it('that is open again takes its outcome back', async () => {
    const lead = await draft(api.store);
    const deal = dealOf(lead.email, { state: 'lost' });
    await tellHubSpot(deal);
    expect(await tellHubSpot({ ...deal, state: 'open' })).toMatchObject({ deals: 1 });
    expect(await listed(lead.leadId)).toEqual([expect.objectContaining({ withdrawnAt: expect.any(String) })]);
    expect(await tellHubSpot(deal)).toMatchObject({ deals: 1 });
    expect(await listed(lead.leadId)).toEqual([expect.not.objectContaining({ withdrawnAt: expect.anything() })]);
  });

  it('of nobody we know is nothing to us', async () => {
    expect(await tellHubSpot(dealOf('nobody@elsewhere.example'))).toMatchObject({ deals: 0 });
  });
});

const opportunityPath = '/webhooks/outcomes/salesforce';

function opportunity(email: string, fields: Readonly<Record<string, string>>): string {
  const stated = {
    Id: '0062400000AbCdEAAV',
    Amount: '1500.5',
    CurrencyIsoCode: 'EUR',
    Buyer_Email__c: email,
    ...fields,
  };
  const elements = Object.entries(stated).map(([name, value]) => `<sf:${name}>${value}</sf:${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound">
  <OrganizationId>00D240000000001EAA</OrganizationId>
  <Notification><Id>04l0800002nrC5BAAU</Id>
   <sObject xsi:type="sf:Opportunity" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">${elements.join('')}</sObject>
  </Notification>
 </notifications></soapenv:Body></soapenv:Envelope>`;
}

const tellSalesforce = (body: string, query = '?secret=soap'): Promise<Answered> =>
  api.post(`${opportunityPath}${query}`, body, { 'content-type': 'text/xml' });

describe('an opportunity of Salesforce', () => {
  it('that is won is an outcome, and older news of it changes nothing', async () => {
    const lead = await draft(api.store);
    const won = { IsClosed: 'true', IsWon: 'true', LastModifiedDate: '2026-03-02T12:00:00.000Z' };
    const answer = await tellSalesforce(opportunity(lead.email, won));
    expect(answer).toMatchObject({ status: 200, body: { text: expect.stringContaining('<Ack>true</Ack>') } });
    const older = { IsClosed: 'true', IsWon: 'false', LastModifiedDate: '2026-03-01T12:00:00.000Z' };
    await tellSalesforce(opportunity(lead.email, older));
    const value = { amount: 1500.5, currency: 'EUR' };
    expect(await listed(lead.leadId)).toEqual([expect.objectContaining({ kind: 'won', origin: 'salesforce', value })]);
  });

  it('may come from a flow, in the currency that the address names', async () => {
    const lead = await draft(api.store);
    const record = { Id: '0062400000AbCdF', IsClosed: true, IsWon: false, Amount: 80, Email: lead.email };
    const answer = await api.post(`${opportunityPath}?currency=CHF`, JSON.stringify(record), {
      'x-leadline-secret': 'soap',
    });
    expect(answer).toEqual({ status: 200, body: { status: 'received', taken: 1 } });
    const value = { amount: 80, currency: 'CHF' };
    expect(await listed(lead.leadId)).toEqual([expect.objectContaining({ kind: 'lost', value })]);
  });

  it('is refused without the secret', async () => {
    const body = opportunity('nobody@elsewhere.example', { IsWon: 'true' });
    expect(codeOf(await tellSalesforce(body, ''))).toEqual([401, 'missing_secret']);
    expect(codeOf(await tellSalesforce(body, '?secret=another'))).toEqual([401, 'invalid_secret']);
  });
});

describe('the report', () => {
  const arrival = { source: 'pricing', receivedAt: new Date('2041-05-02T10:00:00Z') };

  it('answers shares with their intervals, and nothing of a person', async () => {
    const lead = await draft(api.store, arrival);
    await draft(api.store, arrival);
    await api.store.cases.saveAssessment(lead, { ...modelsAssessment, score: 91 }, arrival.receivedAt);
    await tell(lead.leadId, { kind: 'won', amount: 30, currency: 'EUR' });
    const { status, body } = await api.ask('/api/report?since=2041-05-01&until=2041-06-01T00:00:00%2B02:00');
    expect(status).toBe(200);
    expect(body).toEqual({
      since: '2041-05-01T00:00:00.000Z',
      until: '2041-05-31T22:00:00.000Z',
      sources: [
        expect.objectContaining({ intent: 'URGENT_BUYER', won: 1, wonValue: [{ amount: 30, currency: 'EUR' }] }),
        expect.objectContaining({ source: 'pricing', intent: null, leads: 1, won: 0 }),
      ],
      experiments: [],
      calibration: [
        {
          ...{ from: 91, to: 100, leads: 1 },
          replied: { count: 0, of: 1, share: 0, low: 0, high: expect.closeTo(0.7935, 4) },
          positive: { count: 1, of: 1, share: 1, low: expect.closeTo(0.2065, 4), high: 1 },
          won: { count: 1, of: 1, share: 1, low: expect.closeTo(0.2065, 4), high: 1 },
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain(lead.leadId);
  });

  it.each(['since=2041-06-01&until=2041-05-01', 'since=yesterday', 'from=2041-05-01'])(
    'is refused for %s',
    async (query) => {
      expect(codeOf(await api.ask(`/api/report?${query}`))).toEqual([400, 'invalid_query']);
    },
  );
});
