import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimplePublicObjectInputForCreate } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients } from '../testing/sdk-clients.ts';
import { sendEmail } from '../testing/send-email.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'));
});

afterAll(() => rm(folder, { recursive: true }));

const contact: Plain<SimplePublicObjectInputForCreate> = { properties: { email: 'carl@example.com' } };

describe('the state file', () => {
  it('lets a restarted sandbox find what there was, and go on from there', async () => {
    const stateFile = join(folder, 'deeper', 'state.json');
    const first = await startSandbox({ stateFile });
    const clients = sdkClients(first);
    const emailId = await sendEmail(clients, {});
    const { id } = await clients.hubspot.crm.contacts.basicApi.create(contact);
    await clients.slack.chat.postMessage({ channel: '#sales', text: 'Hot' });
    await clients.twilio.messages.create({ to: '+15551234567', from: '+15550100199', body: 'Hello' });
    const { leadgenId } = first.addFacebookLead({ formId: '7', fields: { email: 'carl@example.com' } });
    const salesforceLead = first.addSalesforceLead({ LastName: 'Doe' });
    const deal = first.addHubSpotRecord(id, 'deals', { dealname: 'One', dealstage: 'qualified' });
    const owner = first.addHubSpotOwner({ email: 'rep@example.com' });
    await first.close();

    const second = await startSandbox({ stateFile });
    expect(second.emails()).toEqual([expect.objectContaining({ id: emailId, text: 'Good day.' })]);
    expect(second.chatPosts()).toHaveLength(1);
    expect(second.smsMessages()).toHaveLength(1);
    const { basicApi } = sdkClients(second).hubspot.crm.contacts;
    await expect(basicApi.create(contact)).rejects.toMatchObject({ code: 409 });
    const other: Plain<SimplePublicObjectInputForCreate> = { properties: { email: 'dora@example.com' } };
    expect(Number((await basicApi.create(other)).id)).toBeGreaterThan(Number(deal.id));
    const { associations } = await basicApi.getById(id, [], undefined, ['deals']);
    expect(associations?.['deals']?.results).toEqual([expect.objectContaining({ id: deal.id })]);
    expect(second.owners().at(-1)).toMatchObject(owner);
    expect(second.owners()).toHaveLength(4);
    expect(second.addFacebookLead({ formId: '7', fields: {} }).leadgenId).not.toBe(leadgenId);
    expect(second.addSalesforceLead({ LastName: 'Roe' })).not.toEqual(salesforceLead);
    await second.close();
    await expect(readdir(join(folder, 'deeper'))).resolves.toEqual(['state.json']);
  });

  it('is written soon after a change, without a close', async () => {
    const stateFile = join(folder, 'soon.json');
    const sandbox = await startSandbox({ stateFile });
    await sendEmail(sdkClients(sandbox), { Subject: 'Soon written' });
    const written = async (): Promise<string> => readFile(stateFile, 'utf8').catch(() => '');
    for (let tries = 0; tries < 100 && !(await written()).includes('Soon written'); tries++) await sleep(20);
    await expect(written()).resolves.toContain('Soon written');
    await sandbox.close();
  });

  it('of before there were leads of Facebook and Salesforce, and owners, is read', async () => {
    const stateFile = join(folder, 'old.json');
    const first = await startSandbox({ stateFile });
    await sendEmail(sdkClients(first), {});
    await first.close();
    const { facebookLeads, salesforceRecords, owners, ...old } = JSON.parse(
      await readFile(stateFile, 'utf8'),
    ) as Record<string, unknown>;
    expect([facebookLeads, salesforceRecords, owners]).toMatchObject([[], [{}, {}, {}, {}], [{}, {}, {}]]);
    const { id, createdAt, fields } = {
      id: '00Q5g0000000001EAA',
      createdAt: '2026-03-02T10:00:00.000Z',
      fields: { LastName: 'Doe' },
    };
    await writeFile(stateFile, JSON.stringify({ ...old, salesforceLeads: [{ id, createdAt, fields }] }));
    const second = await startSandbox({ stateFile });
    expect(second.emails()).toHaveLength(1);
    expect(second.owners()).toEqual(owners);
    expect(second.salesforceRecords('Lead')).toEqual([{ id, type: 'Lead', createdAt, fields }]);
    await second.close();
  });

  it('that cannot be read stops the start, and stays as it is', async () => {
    const stateFile = join(folder, 'broken.json');
    await writeFile(stateFile, '{"version":');
    await expect(startSandbox({ stateFile })).rejects.toThrow(/broken\.json is no state file/);
    await expect(readFile(stateFile, 'utf8')).resolves.toBe('{"version":');
  });
});
