import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SalesforceRecord } from '../sandbox/salesforce/salesforce-record.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

const hourMs = 3_600_000;

const used = useSystem({
  skipsTime: false,
  callsUntilTaken: true,
  playbookEdits: [alwaysOpen, noDrafts],
  environment: { LEADLINE_CRM: 'salesforce' },
});

const leadsOf = (email: string): SalesforceRecord[] =>
  used.system.sandbox.salesforceRecords('Lead').filter(({ fields }) => fields['Email'] === email);
const leadOf = (email: string): SalesforceRecord['fields'] => leadsOf(email)[0]?.fields ?? {};
const tasksOf = (email: string): SalesforceRecord['fields'][] =>
  used.system.sandbox
    .salesforceRecords('Task')
    .map(({ fields }) => fields)
    .filter(({ WhoId }) => WhoId === leadsOf(email)[0]?.id);

/** What was written to Salesforce since the log was cleared, each record once for each call. */
const writes = (): string[] =>
  used.system.sandbox.requests
    .list()
    .filter(({ vendor, path }) => vendor === 'salesforce' && !/oauth2|composite\/batch/.test(path))
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/sobjects\//, '').replace(/\/.*/, '')}`);

async function submit(email: string, source: string, message = janeDoe.message): Promise<string> {
  used.system.sandbox.requests.clear();
  return (await used.drive.submit({ ...janeDoe, email, message, leadData: { source } })).leadId;
}

/** Lets a person of the rota take the urgent lead by the link of the SMS. */
async function take(leadId: string): Promise<void> {
  const { store, url } = used.system;
  await used.drive.untilTold(leadId, 'alert-sent', 2);
  const alert = (await store.alerts.list({ limit: 200 })).find((one) => one.leadId === leadId);
  const { callId = '' } = alert?.calls[0] ?? {};
  const page = `${url}/alerts/${store.alerts.tokenOf(callId)}`;
  expect((await fetch(page, { method: 'POST', body: new URLSearchParams({ call: callId }) })).status).toBe(200);
}

/** Adds the tag by which a person stops the automation. */
function stopInSalesforce(email: string): { readonly id: string; readonly tags: string } {
  const { id = '', fields } = leadsOf(email)[0] ?? {};
  const tags = `${String(fields?.['auto_tags__c'])};STOP_SEQUENCE`;
  used.system.sandbox.changeSalesforceRecord(id, { auto_tags__c: tags });
  return { id, tags };
}

let samId = '';
beforeAll(() => {
  samId = used.system.sandbox.addSalesforceRecord('User', { Email: 'sam@example.com', LastName: 'Okafor' }).id;
});

describe('a lead whose CRM is Salesforce', () => {
  it('gets its fields and its note in two writes, and is owned by who takes it', async () => {
    const email = 'demo@salesforce.example';
    const leadId = await submit(email, 'demo_request', 'We need pricing today, please call me.');
    await used.drive.untilTold(leadId, 'note-written');
    expect(leadOf(email)).toMatchObject({
      ...{ FirstName: 'Jane', LastName: 'Doe', Company: 'Example Corp', Title: 'Platform Engineer' },
      ...{ auto_classification__c: 'URGENT_BUYER', auto_priority__c: 'highest', auto_status__c: 'Nurturing' },
      auto_tags__c: expect.stringContaining('source:demo_request'),
    });
    expect(leadOf(email)['auto_score__c']).toBeGreaterThan(70);
    const [note] = tasksOf(email);
    expect(note).toMatchObject({ Subject: 'Note of Leadline', Status: 'Completed' });
    expect(note?.['Description']).toContain('Sent the e-mail');
    expect(writes()).toEqual(['PATCH Lead', 'POST Task']);
    await take(leadId);
    await workflowEnd(used.system, leadId);
    await untilTrue(() => leadOf(email)['OwnerId'] === samId);
    await untilTrue(() => leadOf(email)['auto_status__c'] === 'Handed over');
    expect(leadsOf(email)).toHaveLength(1);
  });

  it('is made a person’s task in one write', async () => {
    const email = 'task@salesforce.example';
    const leadId = await submit(email, 'contact_form');
    await used.drive.untilTold(leadId, 'task-added');
    await used.drive.untilTold(leadId, 'crm-updated');
    expect(tasksOf(email)).toHaveLength(1);
    expect(tasksOf(email)[0]).toMatchObject({
      ...{ Subject: 'Answer what came by the contact form', Priority: 'High', Status: 'Not Started' },
      Description: expect.stringContaining(janeDoe.message),
    });
    expect(writes().filter((write) => write === 'POST Task')).toHaveLength(1);
    // Its task and its fields need the Lead at the same moment: whoever comes first makes it, and nobody a second one.
    expect(leadsOf(email)).toHaveLength(1);
  });

  it('ends when a person says so there and a flow tells it', async () => {
    const email = 'told@salesforce.example';
    const leadId = await submit(email, 'whitepaper');
    await used.drive.untilTold(leadId, 'wait-started');
    await used.drive.untilTold(leadId, 'crm-updated');
    const { id, tags } = stopInSalesforce(email);
    const record = { attributes: { type: 'Lead' }, Id: id, Email: email, LastModifiedDate: '2026-03-02' };
    const change = { ...record, auto_status__c: 'Nurturing', auto_tags__c: tags };
    expect((await used.drive.post('/webhooks/leads/salesforce', change)).status).toBe(200);
    await workflowEnd(used.system, leadId);
    await untilTrue(() => leadOf(email)['auto_status__c'] === 'Stopped');
    expect(used.emailsTo(email)).toEqual([]);
  });

  it('ends when a person says so there, by the look before the follow-up', async () => {
    const email = 'looked@salesforce.example';
    const leadId = await submit(email, 'whitepaper');
    await used.drive.untilTold(leadId, 'wait-started');
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'message-sent');
    await used.drive.untilTold(leadId, 'wait-started', 2);
    stopInSalesforce(email);
    await fastForward(used.system.client, `lead:${leadId}`, 73 * hourMs).catch((error: unknown) => {
      if (!String(error).includes('the execution ended')) throw error;
    });
    await workflowEnd(used.system, leadId);
    expect(await used.drive.lead(leadId)).toMatchObject({ status: 'Stopped' });
    expect(used.emailsTo(email)).toHaveLength(1);
  });
});
