import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import type { CrmHistory } from '../../../domain/history/crm-history.ts';
import { createSalesforceCrm } from './salesforce-crm.ts';

const now = new Date('2026-11-20T12:00:00Z');

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.requests.clear();
});
afterAll(() => sandbox.close());

function read(contactId: string): Promise<CrmHistory> {
  const credentials = { loginUrl: 'https://acme.my.salesforce.com', clientId: '3MVG9', clientSecret: 'secret' };
  const crm = createSalesforceCrm({ ...credentials, baseUrl: sandbox.baseUrls.salesforce });
  return crm.readHistory(contactId, { now, withinMs: 5_000 });
}

function newContact(): string {
  const { id } = sandbox.addSalesforceRecord('Contact', { LastName: 'Doe' });
  for (const [name, isClosed] of [['Compass', false] as const, ['Old', true] as const]) {
    const fields = { Name: name, StageName: 'Proposal', Amount: 1_200, IsClosed: isClosed };
    const deal = sandbox.addSalesforceRecord('Opportunity', { ...fields, CreatedDate: '2026-03-02T10:00:00Z' });
    sandbox.addSalesforceRecord('OpportunityContactRole', { ContactId: id, OpportunityId: deal.id });
  }
  sandbox.addSalesforceRecord('Case', { ContactId: id, Subject: 'Login', CreatedDate: '2026-11-17T10:00:00Z' });
  sandbox.addSalesforceRecord('Case', { ContactId: id, Subject: 'Old', IsClosed: true });
  return id;
}

describe("a person's history in Salesforce", () => {
  it('is read in one call, without what is closed and what is of no use', async () => {
    const id = newContact();
    const call = { WhoId: id, TaskSubtype: 'Call', CallType: 'Outbound', Subject: 'Call', ActivityDate: '2026-11-12' };
    sandbox.addSalesforceRecord('Task', { ...call, Description: 'Asked for prices' });
    for (const [ActivityDate, Subject, RelationType] of [
      ['2026-11-09', 'Your question', 'ToAddress'],
      ['2026-11-10', 'Re: your question', 'FromAddress'],
      ['2026-11-11', 'By blind copy', undefined],
    ] as const) {
      const task = { WhoId: id, TaskSubtype: 'Email', Subject, ActivityDate };
      const { id: ActivityId } = sandbox.addSalesforceRecord('Task', task);
      if (RelationType === undefined) continue;
      const { id: EmailMessageId } = sandbox.addSalesforceRecord('EmailMessage', { ActivityId, Subject });
      sandbox.addSalesforceRecord('EmailMessageRelation', { EmailMessageId, RelationId: id, RelationType });
    }
    sandbox.addSalesforceRecord('Task', { WhoId: id, Subject: 'Ancient', ActivityDate: '2024-11-12' });
    sandbox.addSalesforceRecord('Event', { WhoId: id, Subject: 'Demo', StartDateTime: '2026-11-13T09:00:00.000+0000' });
    await expect(read(id)).resolves.toEqual({
      openDeals: [{ name: 'Compass', stage: 'Proposal', amount: '1200', createdAt: new Date('2026-03-02T10:00:00Z') }],
      openTickets: [{ subject: 'Login', createdAt: new Date('2026-11-17T10:00:00Z') }],
      activities: [
        { at: new Date('2026-11-13T09:00:00Z'), kind: 'meeting', text: 'Demo' },
        { at: new Date('2026-11-12'), kind: 'call', direction: 'out', text: 'Call\nAsked for prices' },
        { at: new Date('2026-11-11'), kind: 'email', text: 'By blind copy' },
        { at: new Date('2026-11-10'), kind: 'email', direction: 'in', text: 'Re: your question' },
        { at: new Date('2026-11-09'), kind: 'email', direction: 'out', text: 'Your question' },
      ],
      missing: [],
    });
    expect(sandbox.requests.list().map(({ path }) => path)).toEqual([
      '/services/oauth2/token',
      '/services/data/v62.0/composite/batch',
    ]);
  });

  it('of a Lead has neither deals nor tickets', async () => {
    const { id } = sandbox.addSalesforceLead({ LastName: 'Doe' });
    await expect(read(id)).resolves.toEqual({ openDeals: [], openTickets: [], activities: [], missing: [] });
  });

  it('names what our user may not see, but for mails that the organisation does not keep, and tells the rest', async () => {
    const id = newContact();
    const refused = { statusCode: 400, result: [{ errorCode: 'INVALID_TYPE', message: "sObject type 'Case'" }] };
    const empty = { statusCode: 200, result: { records: [] } };
    const body = { hasErrors: true, results: [empty, refused, empty, refused, empty] };
    sandbox.faults.add({ vendor: 'salesforce', kind: 'status', status: 200, path: '/composite/batch', body });
    const history = await read(id);
    expect(history).toEqual({ openDeals: [], activities: [], missing: ['tickets: INVALID_TYPE'] });
  });
});
