import type { SimplePublicObjectInputForCreate } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';
import { sendEmail } from '../testing/send-email.ts';

let sandbox: Sandbox;
let clients: SdkClients;

beforeAll(async () => {
  sandbox = await startSandbox();
  clients = sdkClients(sandbox);
});

afterAll(() => sandbox.close());

const readPage = async (): Promise<string> => (await fetch(`${sandbox.url}/`)).text();

describe('the page', () => {
  it('says what would be there as long as there is nothing', async () => {
    const page = await readPage();
    for (const empty of ['No e-mail yet', 'No post yet', 'No SMS yet', 'No contact yet']) expect(page).toContain(empty);
  });

  it('shows an e-mail as a person reads it, the newest first', async () => {
    await sendEmail(clients, { Subject: 'First', TextBody: 'Read https://acme.example.com/guide.' });
    await sendEmail(clients, { Subject: 'Second' });
    const page = await readPage();
    expect(page).toContain('&quot;Jane Doe&quot; &lt;jane@example.com&gt;');
    expect(page).toContain('href="https://acme.example.com/guide"');
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'));
  });

  it('shows what the team and the CRM have got', async () => {
    await clients.slack.chat.postMessage({ channel: '#sales', text: 'Hot: Example &amp; Co' });
    await clients.twilio.messages.create({ to: '+15551234567', from: '+15550100199', body: 'Are you there?' });
    const contact: Plain<SimplePublicObjectInputForCreate> = {
      properties: { email: 'carl@example.com', firstname: 'Carl', company: 'Example & Co' },
    };
    await clients.hubspot.crm.contacts.basicApi.create(contact);
    const page = await readPage();
    for (const text of ['Hot: Example &amp; Co', 'Are you there?', '<h3>Carl</h3>', 'Example &amp; Co']) {
      expect(page).toContain(text);
    }
  });

  it('shows the people of Salesforce with what the automation wrote and their tasks', async () => {
    const { id } = sandbox.addSalesforceLead({ LastName: 'Rivera', auto_status__c: 'Nurturing' });
    sandbox.addSalesforceRecord('Task', { WhoId: id, Subject: 'Call Rivera', Description: 'Is <b> bold?' });
    const page = await readPage();
    for (const part of ['Rivera', 'auto_status__c', 'Call Rivera', 'Is &lt;b&gt; bold?']) expect(page).toContain(part);
  });

  it('shows what somebody has to do for a contact, whose it is, and whether it is done', async () => {
    const { id: ownerId } = sandbox.addHubSpotOwner({ email: 'rep@example.com' });
    const { id } = sandbox.addHubSpotContact({ email: 'todo@example.com', hubspot_owner_id: ownerId });
    const task = {
      hs_timestamp: '2026-03-02T10:00:00Z',
      hs_task_subject: 'AI draft to review',
      hs_task_priority: 'HIGH',
    };
    sandbox.addHubSpotRecord(id, 'tasks', { ...task, hs_task_body: 'Is it<br>right?', hubspot_owner_id: ownerId });
    const open = await readPage();
    expect(open).toContain('Owner: rep@example.com');
    expect(open).toContain('<b>AI draft to review</b>');
    expect(open).toContain('Is it\nright?');
    expect(open).toMatch(/<b>Task<\/b> for rep@example.com, due .*2 Mar 2026, 10:00:00 UTC<\/time>, priority\s+high/);
    sandbox.addHubSpotRecord(id, 'tasks', { hs_timestamp: '2026-03-02T10:00:00Z', hs_task_status: 'COMPLETED' });
    expect(await readPage()).toContain('<b>Task, done</b> for nobody');
  });

  it('lets nothing that it shows become markup', async () => {
    const attack = '<script>alert(1)</script>';
    await sendEmail(clients, { Subject: attack, TextBody: attack, HtmlBody: `"${attack}` });
    await sendEmail(clients, { To: `"'${attack}" <evil@example.com>` });
    await clients.slack.chat.postMessage({ channel: attack, text: attack });
    await clients.twilio.messages.create({ to: '+15551234567', from: attack, body: attack });
    const contact: Plain<SimplePublicObjectInputForCreate> = {
      properties: { email: 'mallory@example.com', firstname: attack, company: attack },
    };
    const { id } = await clients.hubspot.crm.contacts.basicApi.create(contact);
    const task = { hs_timestamp: '2026-03-02T10:00:00Z', hs_task_subject: attack, hs_task_body: `"${attack}` };
    sandbox.addHubSpotRecord(id, 'tasks', task);
    const page = await readPage();
    expect(page.match(/<script/g)).toEqual(['<script']);
    expect(page).toContain('<script src="/page.js" defer></script>');
    expect(page).toContain('srcdoc="&lt;base target=&quot;_blank&quot;&gt;&quot;&lt;script&gt;');
    expect(page).toMatch(/<iframe\s+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  });

  it('forbids the browser to run any other script', async () => {
    const policy = (await fetch(`${sandbox.url}/`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    for (const file of ['page.css', 'page.js']) expect((await fetch(`${sandbox.url}/${file}`)).status).toBe(200);
  });
});
