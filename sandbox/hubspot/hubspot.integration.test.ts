import { AssociationTypes } from '@hubspot/api-client';
import {
  FilterOperatorEnum,
  type BatchInputSimplePublicObjectBatchInputForCreate as Creates,
  type BatchInputSimplePublicObjectBatchInputUpsert as Upserts,
  type BatchReadInputSimplePublicObjectId as Reads,
  type PublicObjectSearchRequest as Search,
  type SimplePublicObject as Contact,
  type SimplePublicObjectInput as Change,
} from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import {
  AssociationSpecAssociationCategoryEnum,
  type SimplePublicObjectInputForCreate as Input,
} from '@hubspot/api-client/lib/codegen/crm/objects/notes/index.js';
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
  type PropertyCreate,
  type PropertyGroupCreate,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

let sandbox: Sandbox;
let crm: SdkClients['hubspot']['crm'];

beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
  crm = sdkClients(sandbox).hubspot.crm;
});

afterAll(() => sandbox.close());

type ContactApis = SdkClients['hubspot']['crm']['contacts'];
type Values = Readonly<Record<string, string>>;

function create(properties: Values): Promise<Contact> {
  const input: Plain<Input> = { properties };
  return crm.contacts.basicApi.create(input);
}

function upsert(email: string, properties: Values): ReturnType<ContactApis['batchApi']['upsert']> {
  const upserts: Plain<Upserts> = { inputs: [{ idProperty: 'email', id: email, properties }] };
  return crm.contacts.batchApi.upsert(upserts);
}

function searchByEmail(email: string, properties: string[]): ReturnType<ContactApis['searchApi']['doSearch']> {
  const search: Plain<Search> = {
    filterGroups: [{ filters: [{ propertyName: 'email', operator: FilterOperatorEnum.Eq, value: email }] }],
    properties,
  };
  return crm.contacts.searchApi.doSearch(search);
}

describe('contacts', () => {
  it('are found by a search at once when they were upserted', async () => {
    const first = await upsert('Found@example.com', { firstname: 'Fay', email: 'found@example.com' });
    expect(first).toMatchObject({ status: 'COMPLETE', results: [{ _new: true }] });
    const found = await searchByEmail('found@EXAMPLE.com', ['firstname', 'company']);
    expect(found).toMatchObject({
      total: 1,
      results: [{ id: first.results[0]?.id, properties: { firstname: 'Fay', company: null } }],
    });
    expect(found.results[0]?.createdAt).toBeInstanceOf(Date);
    expect(found.results[0]?.properties).not.toHaveProperty('email');
  });

  it('keep their id and other values when they are upserted again', async () => {
    const first = await upsert('again@example.com', { firstname: 'Ann', company: 'Acme' });
    const second = await upsert('again@example.com', { firstname: 'Anna' });
    expect(second.results).toEqual([expect.objectContaining({ id: first.results[0]?.id, _new: false })]);
    const { properties } = await crm.contacts.basicApi.getById(first.results[0]?.id ?? '', ['firstname', 'company']);
    expect(properties).toMatchObject({ firstname: 'Anna', company: 'Acme' });
  });

  it('exist once for each address: a second is refused with the id of the first', async () => {
    const { id } = await create({ email: 'once@example.com' });
    await expect(create({ email: 'ONCE@example.com' })).rejects.toMatchObject({
      code: 409,
      body: { status: 'error', category: 'CONFLICT', message: `Contact already exists. Existing ID: ${id}` },
    });
  });

  it('are changed by id or by address, and emptied values are gone', async () => {
    const { id } = await create({ email: 'change@example.com', company: 'Acme', firstname: 'Cat' });
    const byAddress: Plain<Change> = { properties: { company: '', phone: '+15550100' } };
    await crm.contacts.basicApi.update('change@example.com', byAddress, 'email');
    const byId: Plain<Change> = { properties: { firstname: 'Kat' } };
    await crm.contacts.basicApi.update(id, byId);
    const { properties } = await crm.contacts.basicApi.getById(id, ['company', 'phone', 'firstname']);
    expect(properties).toMatchObject({ company: null, phone: '+15550100', firstname: 'Kat' });
  });

  it('take a new address, by which they are found from then on', async () => {
    const { id } = await create({ email: 'old@example.com' });
    const change: Plain<Change> = { properties: { email: 'new@example.com' } };
    await crm.contacts.basicApi.update(id, change);
    await expect(searchByEmail('new@example.com', [])).resolves.toMatchObject({ total: 1 });
    await expect(searchByEmail('old@example.com', [])).resolves.toMatchObject({ total: 0 });
  });

  it('that do not exist are 404, and named in the 207 of a batch', async () => {
    await expect(crm.contacts.basicApi.getById('999999')).rejects.toMatchObject({ code: 404 });
    const creates: Plain<Creates> = { inputs: [{ properties: { email: 'batch@example.com' }, associations: [] }] };
    const { results } = await crm.contacts.batchApi.create(creates);
    const reads: Plain<Reads> = {
      inputs: [{ id: results[0]?.id ?? '' }, { id: '999999' }],
      properties: ['email'],
      propertiesWithHistory: [],
    };
    await expect(crm.contacts.batchApi.read(reads)).resolves.toMatchObject({
      numErrors: 1,
      results: [{ properties: { email: 'batch@example.com' } }],
    });
  });

  it('are found by a search only after the lag of its index, by their id at once', async () => {
    const late = await startSandbox({ lookUpLagMs: 3_600_000 });
    const { contacts } = sdkClients(late).hubspot.crm;
    const input: Plain<Input> = { properties: { email: 'late@example.com' } };
    const { id } = await contacts.basicApi.create(input);
    const search: Plain<Search> = { filterGroups: [], properties: [] };
    await expect(contacts.searchApi.doSearch(search)).resolves.toMatchObject({ total: 0 });
    await expect(contacts.basicApi.getById(id)).resolves.toMatchObject({ id });
    await late.close();
  });

  it('of a batch are all refused with one of them, or told apart in a 207 where each has a trace id', async () => {
    const inputs = [
      { idProperty: 'email', id: 'good@example.com', properties: { firstname: 'Good' } },
      { idProperty: 'email', id: 'bad@example.com', properties: { nonsense: 'x' } },
    ];
    const whole: Plain<Upserts> = { inputs };
    await expect(crm.contacts.batchApi.upsert(whole)).rejects.toMatchObject({ code: 400 });
    await expect(searchByEmail('good@example.com', [])).resolves.toMatchObject({ total: 0 });
    const traced: Plain<Upserts> = { inputs: inputs.map((input) => ({ ...input, objectWriteTraceId: input.id })) };
    await expect(crm.contacts.batchApi.upsert(traced)).resolves.toMatchObject({
      results: [{ properties: { firstname: 'Good' } }],
      errors: [{ category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['bad@example.com'] } }],
    });
  });

  it('are refused values that are no address', async () => {
    await expect(upsert('nobody', {})).rejects.toMatchObject({
      code: 400,
      body: { category: 'VALIDATION_ERROR', message: expect.stringContaining('INVALID_EMAIL') as unknown },
    });
  });

  it('need a token', async () => {
    const response = await fetch(`${sandbox.baseUrls.hubspot}/crm/v3/objects/contacts/1`);
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toMatchObject({ category: 'INVALID_AUTHENTICATION' });
  });
});

describe('properties', () => {
  it('must be made before they are written, each once and in a group', async () => {
    await expect(upsert('custom@example.com', { auto_custom: '91' })).rejects.toMatchObject({
      code: 400,
      body: {
        category: 'VALIDATION_ERROR',
        message: expect.stringMatching(
          /^Property values were not valid: \[.*"error":"PROPERTY_DOESNT_EXIST"/,
        ) as unknown,
      },
    });
    const property: Plain<PropertyCreate> = {
      name: 'auto_custom',
      label: 'Custom',
      type: PropertyCreateTypeEnum.Number,
      fieldType: PropertyCreateFieldTypeEnum.Number,
      groupName: 'custom_group',
    };
    const group: Plain<PropertyGroupCreate> = { name: 'custom_group', label: 'Custom group' };
    await expect(crm.properties.coreApi.create('contacts', property)).rejects.toMatchObject({ code: 400 });
    await crm.properties.groupsApi.create('contacts', group);
    await expect(crm.properties.groupsApi.create('contacts', group)).rejects.toMatchObject({ code: 409 });
    await crm.properties.coreApi.create('contacts', property);
    await expect(crm.properties.coreApi.create('contacts', property)).rejects.toMatchObject({ code: 409 });
    await expect(upsert('custom@example.com', { auto_custom: '91' })).resolves.toMatchObject({ status: 'COMPLETE' });
  });

  it('are listed with those that every account has', async () => {
    const { results } = await crm.properties.coreApi.getAll('contacts');
    expect(results.map(({ name }) => name)).toEqual(expect.arrayContaining(['email', 'lifecyclestage', 'hs_timezone']));
  });
});

describe('notes and tasks', () => {
  const at = '2026-03-02T10:00:00.000Z';
  const input = (properties: Values, contactId: string, associationTypeId: number): Plain<Input> => ({
    properties,
    associations: [
      {
        to: { id: contactId },
        types: [{ associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined, associationTypeId }],
      },
    ],
  });

  it('are kept with the contact that they belong to', async () => {
    const { id: contactId } = await create({ email: 'noted@example.com' });
    const note = await crm.objects.notes.basicApi.create(
      input({ hs_timestamp: at, hs_note_body: 'Sent the e-mail' }, contactId, AssociationTypes.noteToContact),
    );
    expect(sandbox.notes()).toContainEqual({ id: note.id, body: 'Sent the e-mail', contactIds: [contactId], at });
    await crm.objects.tasks.basicApi.create(
      input({ hs_timestamp: at, hs_task_subject: 'Call' }, contactId, AssociationTypes.taskToContact),
    );
    expect(sandbox.tasks()).toEqual([expect.objectContaining({ contactIds: [contactId] })]);
  });

  it('are refused without their time, or when the association is wrong', async () => {
    const { notes } = crm.objects;
    const { id: contactId } = await create({ email: 'unnoted@example.com' });
    const untimed = input({ hs_note_body: 'x' }, contactId, AssociationTypes.noteToContact);
    await expect(notes.basicApi.create(untimed)).rejects.toMatchObject({
      code: 400,
      body: { context: { properties: ['hs_timestamp'] } },
    });
    const toNobody = input({ hs_timestamp: at }, '999999', AssociationTypes.noteToContact);
    await expect(notes.basicApi.create(toNobody)).rejects.toMatchObject({ code: 400 });
    const wrongType = input({ hs_timestamp: at }, contactId, AssociationTypes.taskToContact);
    await expect(notes.basicApi.create(wrongType)).rejects.toMatchObject({ code: 400 });
  });
});

describe('a request that cannot be read', () => {
  it('is refused in the words of HubSpot, and a header tells why', async () => {
    const send = (body: string): Promise<Response> =>
      fetch(`${sandbox.baseUrls.hubspot}/crm/v3/objects/contacts`, {
        method: 'POST',
        headers: { Authorization: 'Bearer sandbox', 'Content-Type': 'application/json' },
        body,
      });
    for (const body of ['{"properties":', '{"properties":7}']) {
      const response = await send(body);
      expect(response.status).toBe(400);
      expect(response.headers.get('x-sandbox-error')).toMatch(/\S/);
      await expect(response.json()).resolves.toMatchObject({ status: 'error', category: 'VALIDATION_ERROR' });
    }
  });
});
