import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { jwtVerify } from 'jose';
import { integrationUserId } from '../../../../sandbox/salesforce/salesforce-user.ts';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import type { Crm } from '../../crm.ts';
import { createSalesforceCrm } from './salesforce-crm.ts';

const app = { loginUrl: 'https://acme.my.salesforce.com', clientId: '3MVG9' };

let sandbox: Sandbox;
let count = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
  await connect().prepare();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.requests.clear();
});
afterAll(() => sandbox.close());

const connect = (): Crm => createSalesforceCrm({ ...app, clientSecret: 'x', baseUrl: sandbox.baseUrls.salesforce });
const newAddress = (): string => `person.${(count += 1)}@example.com`;
const addLead = (fields: Readonly<Record<string, string>>): string =>
  sandbox.addSalesforceLead({ LastName: 'Doe', Company: 'Acme', ...fields }).id;
const addContact = (fields: Readonly<Record<string, string>>): string =>
  sandbox.addSalesforceRecord('Contact', { LastName: 'Doe', ...fields }).id;
const leadOf = (id: string): unknown => sandbox.salesforceRecords('Lead').find((lead) => lead.id === id)?.fields;

/** What was asked beside logging in: the method, and the path without its query. */
const asked = (): string[] =>
  sandbox.requests
    .list()
    .filter(({ path }) => !path.startsWith('/services/oauth2'))
    .map(({ method, path }) => `${method} ${path.replace('/services/data/v62.0', '').replace(/\?.*/, '')}`);
const writes = (): string[] => asked().filter((call) => !call.startsWith('GET'));

describe('who is found in Salesforce', () => {
  it('is the Contact before the Lead, and of several the oldest', async () => {
    const email = newAddress();
    addLead({ Email: email });
    addContact({ Email: email, CreatedDate: '2026-03-02T10:00:00Z' });
    const oldest = addContact({ Email: email.toUpperCase(), CreatedDate: '2025-03-02T10:00:00Z' });
    await expect(connect().findContact({ email })).resolves.toMatchObject({ contactId: oldest });
  });

  it('is the open Lead before the one that was converted', async () => {
    const email = newAddress();
    const { contactId } = sandbox.convertSalesforceLead(addLead({ Email: email }));
    sandbox.changeSalesforceRecord(contactId, { Email: newAddress() });
    await expect(connect().findContact({ email })).resolves.toMatchObject({ contactId });
    const open = addLead({ Email: email });
    await expect(connect().findContact({ email })).resolves.toMatchObject({ contactId: open });
  });

  it('is nobody else for an address with quotes and backslashes', async () => {
    addLead({ Email: newAddress() });
    await expect(connect().findContact({ email: String.raw`x\' OR Id != '` })).resolves.toBeUndefined();
  });

  it('is read with the name of its account, and without what only fills a required field', async () => {
    const { id: accountId } = sandbox.addSalesforceRecord('Account', { Name: 'Acme' });
    const contactId = addContact({ Email: newAddress(), AccountId: accountId, LastName: '[not provided]' });
    const contact = await connect().readContact(contactId);
    expect(contact).toMatchObject({ contactId, company: 'Acme', lastName: undefined });
  });
});

describe('what is written to Salesforce', () => {
  it('makes a Lead in one call, with what it requires', async () => {
    const email = newAddress();
    const fields = { firstName: 'Jane', autoScore: 91, autoStatus: 'Nurturing', tags: ['hot', 'webinar'] };
    const { contactId } = await connect().upsertContact({ email }, fields);
    expect(writes()).toEqual([expect.stringMatching(/^PATCH \/sobjects\/Lead\/auto_identity__c\/[0-9a-f]{64}$/)]);
    expect(leadOf(contactId)).toMatchObject({
      ...{ Email: email, FirstName: 'Jane', LastName: '[not provided]', Company: '[not provided]' },
      ...{ auto_score__c: 91, auto_status__c: 'Nurturing', auto_tags__c: 'hot;webinar' },
    });
  });

  it('is nothing where everything stands there already', async () => {
    const email = newAddress();
    const crm = connect();
    const fields = { firstName: 'Jane', autoScore: 91, tags: ['hot'] };
    await crm.upsertContact({ email }, fields);
    sandbox.requests.clear();
    await crm.upsertContact({ email }, fields);
    await crm.upsertContact({ email }, {});
    expect(writes()).toEqual([]);
    const { contactId } = await crm.upsertContact({ email }, { ...fields, autoScore: 92 });
    expect(writes()).toEqual([`PATCH /sobjects/Lead/${contactId}`]);
    expect(sandbox.requests.list().at(-1)?.body).toEqual({ auto_score__c: 92 });
  });

  it('makes one Lead when several make it at the same time', async () => {
    const email = newAddress();
    const crm = connect();
    const makes = ['Jane', 'Joe', 'Jim'].map((firstName) => crm.upsertContact({ email }, { firstName }));
    const ids = (await Promise.all(makes)).map(({ contactId }) => contactId);
    expect(new Set(ids)).toHaveProperty('size', 1);
    const body = [{ errorCode: 'DUPLICATE_VALUE', message: 'duplicate value found: auto_identity__c' }];
    sandbox.faults.add({ vendor: 'salesforce', kind: 'status', status: 400, path: '/auto_identity__c', body });
    await expect(crm.upsertContact({ email: newAddress() }, {})).resolves.toHaveProperty('contactId');
  });

  it('leaves the account of a Contact alone', async () => {
    const email = newAddress();
    const contactId = addContact({ Email: email });
    await connect().upsertContact({ email }, { company: 'Acme', autoScore: 5 });
    expect(sandbox.requests.list().at(-1)).toMatchObject({ method: 'PATCH', body: { auto_score__c: 5 } });
    expect(asked().at(-1)).toBe(`PATCH /sobjects/Contact/${contactId}`);
  });

  it.each(['addNote', 'addTask', 'assignContact'] as const)(
    'reaches the Contact of a converted Lead: %s',
    async (verb) => {
      const crm = connect();
      const { contactId: leadId } = await crm.upsertContact({ email: newAddress() }, {});
      const { contactId } = sandbox.convertSalesforceLead(leadId);
      const at = new Date('2026-03-02T10:00:00Z');
      const calls = {
        addNote: () => crm.addNote({ contactId: leadId, body: 'One', at, marker: 'one' }),
        addTask: () =>
          crm.addTask({ contactId: leadId, marker: 'one', title: 'T', body: 'One', dueAt: at, priority: 'low' }),
        assignContact: () => crm.assignContact(leadId, integrationUserId),
      };
      await calls[verb]();
      const about = sandbox.requests.list().at(-1);
      expect([about?.path, JSON.stringify(about?.body)].join(' ')).toContain(contactId);
      await expect(crm.readContact(leadId)).resolves.toMatchObject({ contactId });
    },
  );

  it('goes past a rule against duplicates that takes somebody new for somebody else', async () => {
    const body = [{ errorCode: 'DUPLICATES_DETECTED', message: 'Use one of these records?' }];
    const path = '/sobjects/Lead';
    sandbox.faults.add({ vendor: 'salesforce', kind: 'status', status: 400, path, body });
    const email = newAddress();
    const { contactId } = await connect().upsertContact({ email }, {});
    expect(leadOf(contactId)).toMatchObject({ Email: email });
    expect(sandbox.requests.list().at(-1)?.headers['sforce-duplicate-rule-header']).toBe('allowSave=true');
    sandbox.faults.add({ vendor: 'salesforce', kind: 'status', status: 400, path, body, times: 'always' });
    await expect(connect().upsertContact({ email: newAddress() }, {})).rejects.toMatchObject({
      code: 'DUPLICATES_DETECTED',
      isRetryable: false,
    });
  });

  it.each([
    { status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED', code: 'rate_limited', isRetryable: true },
    { status: 400, errorCode: 'UNABLE_TO_LOCK_ROW', isRetryable: true },
    { status: 400, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', isRetryable: false },
    { status: 400, errorCode: 'REQUIRED_FIELD_MISSING', isRetryable: false },
    { status: 403, errorCode: 'INSUFFICIENT_ACCESS', code: 'permission-missing', isRetryable: false },
  ])('fails so that a repeat does what it can: $errorCode', async ({ status, errorCode, ...expected }) => {
    const body = [{ errorCode, message: 'No.' }];
    sandbox.faults.add({ vendor: 'salesforce', kind: 'status', status, path: '/sobjects/Lead', body });
    await expect(connect().upsertContact({ email: newAddress() }, {})).rejects.toMatchObject({
      code: errorCode,
      outcome: 'not-processed',
      ...expected,
    });
    expect(writes()).toHaveLength(1);
  });
});

describe('the session', () => {
  it('is opened by a signed assertion where there is a key and no secret', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const user = { ...app, username: 'bot@acme.example', privateKey: pem };
    const crm = createSalesforceCrm({ ...user, baseUrl: sandbox.baseUrls.salesforce });
    await expect(crm.findContact({ email: newAddress() })).resolves.toBeUndefined();
    const { assertion } = sandbox.requests.list()[0]?.body as { assertion: string };
    const { payload } = await jwtVerify(assertion, publicKey);
    expect(payload).toMatchObject({ iss: '3MVG9', sub: 'bot@acme.example', aud: 'https://login.salesforce.com' });
  });
});
