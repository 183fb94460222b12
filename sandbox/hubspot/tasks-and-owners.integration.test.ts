import type {
  SimplePublicObjectInput as Change,
  SimplePublicObjectInputForCreate as Input,
} from '@hubspot/api-client/lib/codegen/crm/objects/tasks/index.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

type CrmClient = SdkClients['hubspot']['crm'];

let sandbox: Sandbox;
let crm: CrmClient;

beforeAll(async () => {
  sandbox = await startSandbox();
  crm = sdkClients(sandbox).hubspot.crm;
});

afterAll(() => sandbox.close());

describe('tasks', () => {
  const at = '2026-03-02T10:00:00.000Z';
  const makeTask = (
    properties: Readonly<Record<string, string>>,
  ): ReturnType<CrmClient['objects']['tasks']['basicApi']['create']> => {
    const input: Plain<Input> = { properties };
    return crm.objects.tasks.basicApi.create(input);
  };

  it.each([
    ['hs_task_status', 'DONE', 'INVALID_OPTION'],
    ['hs_task_priority', 'URGENT', 'INVALID_OPTION'],
    ['hs_task_type', 'MAIL', 'INVALID_OPTION'],
    ['hs_timestamp', 'tomorrow', 'INVALID_LONG'],
    ['hs_task_title', 'Call', 'PROPERTY_DOESNT_EXIST'],
    ['hubspot_owner_id', '7', 'INVALID_OWNER_ID'],
  ])('are refused when %s is %s', async (name, value, code) => {
    await expect(makeTask({ hs_timestamp: at, [name]: value })).rejects.toMatchObject({
      code: 400,
      body: { category: 'VALIDATION_ERROR', errors: [{ code, context: { propertyName: [name] } }] },
    });
  });

  it('are changed property by property, and read with those that were asked for', async () => {
    const { id } = await makeTask({
      hs_timestamp: String(Date.parse(at)),
      hs_task_subject: 'Call',
      hs_task_body: 'Now',
    });
    const { basicApi } = crm.objects.tasks;
    const change: Plain<Change> = { properties: { hs_task_status: 'COMPLETED', hs_task_body: '' } };
    await basicApi.update(id, change);
    const { properties } = await basicApi.getById(id, ['hs_task_status', 'hs_task_body']);
    expect(properties).toMatchObject({ hs_task_status: 'COMPLETED', hs_task_body: null });
    expect(properties).not.toHaveProperty('hs_task_subject');
    const wrong: Plain<Change> = { properties: { hs_task_status: 'DONE' } };
    await expect(basicApi.update(id, wrong)).rejects.toMatchObject({ code: 400 });
    await expect(basicApi.update('999999', change)).rejects.toMatchObject({ code: 404 });
  });
});

describe('users', () => {
  const owners = (): CrmClient['owners']['ownersApi'] => crm.owners.ownersApi;

  it('are three from the start, and found by their address', async () => {
    const { results } = await owners().getPage();
    expect(results.map(({ id }) => id)).toEqual(expect.arrayContaining(['2001', '2002', '2003']));
    const [first] = results;
    const found = await owners().getPage(first?.email?.toUpperCase());
    expect(found.results).toEqual([first]);
    await expect(owners().getPage('nobody@example.com')).resolves.toMatchObject({ results: [] });
    await expect(owners().getById(2001)).resolves.toEqual(first);
    await expect(owners().getById(1)).rejects.toMatchObject({ code: 404 });
  });

  it('come in pages, and none is archived', async () => {
    const { id } = sandbox.addHubSpotOwner({ email: 'paged@example.com' });
    const { results, paging } = await owners().getPage(undefined, undefined, 3);
    expect(results).toHaveLength(3);
    const rest = await owners().getPage(undefined, paging?.next?.after, 3);
    expect(rest.results.map((owner) => owner.id)).toContain(id);
    expect(rest.paging).toBeUndefined();
    await expect(owners().getPage(undefined, undefined, 3, true)).resolves.toMatchObject({ results: [] });
  });

  it('are one for each address', () => {
    sandbox.addHubSpotOwner({ email: 'Once.Only@example.com' });
    expect(() => sandbox.addHubSpotOwner({ email: 'once.only@example.com' })).toThrow(/address/);
  });

  it('own contacts, which nobody else does', async () => {
    const { id } = sandbox.addHubSpotOwner({ email: 'owning@example.com' });
    const contact = sandbox.addHubSpotContact({ email: 'owned@example.com', hubspot_owner_id: id });
    const nobody: Plain<Change> = { properties: { hubspot_owner_id: '1' } };
    await expect(crm.contacts.basicApi.update(contact.id, nobody)).rejects.toMatchObject({
      code: 400,
      body: { errors: [{ code: 'INVALID_OWNER_ID' }] },
    });
    const { properties } = await crm.contacts.basicApi.getById(contact.id, ['hubspot_owner_id']);
    expect(properties).toMatchObject({ hubspot_owner_id: id });
  });
});
