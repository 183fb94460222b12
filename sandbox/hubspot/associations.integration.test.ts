import { AssociationTypes } from '@hubspot/api-client';
import type { BatchReadInputSimplePublicObjectId as Reads } from '@hubspot/api-client/lib/codegen/crm/deals/index.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

let sandbox: Sandbox;
let crm: SdkClients['hubspot']['crm'];

beforeAll(async () => {
  sandbox = await startSandbox();
  crm = sdkClients(sandbox).hubspot.crm;
});

afterAll(() => sandbox.close());

describe('what belongs to a contact', () => {
  const typesOfAll = ['deals', 'tickets', 'notes', 'calls', 'meetings', 'emails', 'tasks', 'unknown'];

  it('is listed with the contact, by types that were asked for and that it has any of', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'rich@example.com' });
    const at = { hs_timestamp: '2026-03-02T10:00:00.000Z' };
    const deal = sandbox.addHubSpotRecord(contactId, 'deals', { dealname: 'One', dealstage: 'qualified' });
    const calls = [1, 2].map(() => sandbox.addHubSpotRecord(contactId, 'calls', at));
    sandbox.addHubSpotRecord(contactId, 'notes', at);
    const read = async (types: string[]): Promise<unknown> =>
      (await crm.contacts.basicApi.getById(contactId, [], undefined, types)).associations;
    await expect(read(['deals', 'calls', 'tickets', 'unknown'])).resolves.toMatchObject({
      deals: { results: [{ id: deal.id, type: 'contact_to_deal' }] },
      calls: { results: calls.map(({ id }) => ({ id, type: 'contact_to_call' })) },
    });
    expect(Object.keys((await read(typesOfAll)) as object).toSorted()).toEqual(['calls', 'deals', 'notes']);
    await expect(read([])).resolves.toBeUndefined();
  });

  it('is listed type by type, in pages', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'listed@example.com' });
    const ids = [1, 2, 3].map(() => sandbox.addHubSpotRecord(contactId, 'tasks', { hs_timestamp: '1772445600000' }).id);
    const { basicApi } = crm.associations.v4;
    const first = await basicApi.getPage('contacts', contactId, 'tasks', undefined, 2);
    const second = await basicApi.getPage('contacts', contactId, 'tasks', first.paging?.next?.after, 2);
    expect(second.paging).toBeUndefined();
    const listed = [...first.results, ...second.results];
    expect(listed.map(({ toObjectId }) => Number(toObjectId))).toEqual(ids.map(Number));
    expect(listed[0]?.associationTypes).toMatchObject([
      { category: 'HUBSPOT_DEFINED', typeId: AssociationTypes.contactToTask },
    ]);
    await expect(basicApi.getPage('contacts', contactId, 'notes')).resolves.toMatchObject({ results: [] });
    await expect(basicApi.getPage('contacts', '999999', 'tasks')).rejects.toMatchObject({ code: 404 });
  });

  it('is read in batches, with the properties that were asked for', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'batched@example.com' });
    const deal = { dealname: 'Won', dealstage: 'closedwon', createdate: '2026-03-02T10:00:00Z' };
    const { id } = sandbox.addHubSpotRecord(contactId, 'deals', deal);
    const reads: Plain<Reads> = {
      inputs: [{ id }, { id: '999999' }],
      properties: ['dealname', 'hs_is_closed', 'amount'],
      propertiesWithHistory: [],
    };
    const { results, ...rest } = await crm.deals.batchApi.read(reads);
    expect(rest).toMatchObject({ numErrors: 1, errors: [{ category: 'OBJECT_NOT_FOUND' }] });
    expect(results).toHaveLength(1);
    const told = { dealname: 'Won', hs_is_closed: 'true', amount: null, createdate: '2026-03-02T10:00:00Z' };
    expect(results[0]?.properties).toMatchObject(told);
    expect(results[0]?.properties).not.toHaveProperty('dealstage');
  });

  it('is refused without what HubSpot asks for', () => {
    const { id } = sandbox.addHubSpotContact({ email: 'poor@example.com' });
    expect(() => sandbox.addHubSpotRecord(id, 'tickets', { subject: 'Help' })).toThrow();
    expect(() => sandbox.addHubSpotRecord(id, 'deals', {})).toThrow();
  });
});
