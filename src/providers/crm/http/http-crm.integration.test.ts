import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { HttpCrmRecord } from '../../../../sandbox/http-crm/http-crm-record.ts';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeCrmTasks } from '../../crm-tasks.contract.ts';
import { describeCrm, type CrmVendor } from '../../crm.contract.ts';
import type { Crm, CrmTask } from '../../crm.ts';
import { vendorAway, type Pace } from '../../pace.ts';
import { textOf } from './contact-fields.ts';
import { httpCrmSchema, type HttpCrmConfiguration } from './http-crm-schema.ts';
import { createHttpCrm } from './http-crm.ts';

const manual = new URL('../../../../docs/vendors/http-crm.md', import.meta.url);
const apiKey = 'key4711';

let sandbox: Sandbox;
let configuration: HttpCrmConfiguration;
let count = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
  const [, example = ''] = /```yaml\n([^]*?)```/.exec(await readFile(manual, 'utf8')) ?? [];
  configuration = httpCrmSchema.parse(parse(example));
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.requests.clear();
});
afterAll(() => sandbox.close());

const connect = (overrides: object = {}): Crm =>
  createHttpCrm({ configuration, apiKey, baseUrl: sandbox.baseUrls['http-crm'], ...overrides });

const priorities: Readonly<Record<string, CrmTask['priority']>> = { 1: 'high', 2: 'normal', 3: 'low' };
const textIn = (record: HttpCrmRecord, name: string): string => textOf(record.fields[name]) ?? '';
const of = (kind: 'notes' | 'tasks', contactId: string): HttpCrmRecord[] =>
  sandbox.httpCrmRecords(kind).filter((record) => textIn(record, 'contact_id') === contactId);

const vendor = (): CrmVendor => ({
  connect,
  countContacts: () => sandbox.httpCrmRecords('contacts').length,
  failNext: (failure) => sandbox.faults.add({ vendor: 'http-crm', ...failure }),
  failNextWrite: (failure) => sandbox.faults.add({ vendor: 'http-crm', method: 'POST', ...failure }),
  notes: (contactId) =>
    of('notes', contactId).map((note) => ({ body: textIn(note, 'text'), at: new Date(textIn(note, 'happened_at')) })),
  tasks: (contactId) =>
    of('tasks', contactId).map((task) => ({
      title: textIn(task, 'title'),
      body: [textIn(task, 'text'), `Done ${textIn(task, 'done_at')}: ${textIn(task, 'outcome')}`].join('\n'),
      dueAt: new Date(textIn(task, 'due_at')),
      ownerId: textIn(task, 'owner_id') === '' ? undefined : textIn(task, 'owner_id'),
      priority: priorities[textIn(task, 'priority')] ?? 'low',
      isDone: task.fields['is_done'] === true,
    })),
  addOwner: (email) => sandbox.addHttpCrmRecord('users', { email }).id,
  loseNextAnswerTo: (method) =>
    sandbox.faults.add({
      ...{ vendor: 'http-crm', kind: 'drop-answer', method: 'POST' },
      path: method === 'addTask' ? '/tasks' : '/notes',
    }),
  credentials: [apiKey],
});

describeCrm('A CRM by configuration', vendor);
describeCrmTasks('A CRM by configuration', vendor);

describe('createHttpCrm', () => {
  const newAddress = (): string => `person+${(count += 1)}@example.com`;
  const writes = (): { method: string; path: string; body: unknown }[] =>
    sandbox.requests
      .list()
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, body }) => ({ method, path, body }));

  it('writes each field where its description says, and then only what differs', async () => {
    const email = newAddress();
    const crm = connect();
    const { contactId } = await crm.upsertContact({ email }, { company: 'Acme', autoScore: 91, tags: ['hot'] });
    await crm.upsertContact({ email }, { company: 'Acme', autoScore: 92, tags: ['hot'] });
    await crm.upsertContact({ email }, { autoScore: 92 });
    expect(writes()).toEqual([
      {
        ...{ method: 'POST', path: '/contacts' },
        body: { email, company: { name: 'Acme' }, custom: { auto_score: 91 }, tags: ['hot'], origin: 'leadline' },
      },
      { method: 'PATCH', path: `/contacts/${contactId}`, body: { custom: { auto_score: 92 } } },
    ]);
    expect(sandbox.requests.list()[0]).toMatchObject({
      path: `/contacts?email=${encodeURIComponent(email)}`,
      headers: { authorization: 'Bearer …' },
    });
  });

  it('makes one contact when several make it at the same time, or the CRM says that it is there', async () => {
    const email = newAddress();
    const crm = connect();
    const makes = ['Jane', 'Joe'].map((firstName) => crm.upsertContact({ email }, { firstName }));
    const [one, other] = await Promise.all(makes);
    expect(other).toEqual(one);
    const taken = newAddress();
    sandbox.faults.add({ vendor: 'http-crm', kind: 'status', status: 409, method: 'POST' });
    await expect(crm.upsertContact({ email: taken }, {})).rejects.toMatchObject({ status: 409, isRetryable: false });
    sandbox.faults.add({ vendor: 'http-crm', kind: 'status', status: 409, method: 'POST' });
    const late = { vendor: 'http-crm', kind: 'status', status: 200, method: 'GET', body: { items: [] } } as const;
    sandbox.faults.add(late);
    const { id } = sandbox.addHttpCrmRecord('contacts', { email: taken });
    await expect(crm.upsertContact({ email: taken }, { firstName: 'Jane' })).resolves.toEqual({ contactId: id });
  });

  it('takes nobody else for whom it looked for', async () => {
    sandbox.addHttpCrmRecord('contacts', { email: 'somebody@example.com', phone: '+15550100111' });
    sandbox.addHttpCrmRecord('users', { email: 'user@example.com' });
    const everybody = {
      findByEmail: { path: '/contacts?', at: 'items.0' },
      findByPhone: { path: '/contacts?', at: 'items.0' },
    };
    const anyUser = { findOwner: { path: '/users?', at: 'items.0', id: 'id', email: 'email' } };
    const crm = connect({ configuration: { ...configuration, ...everybody, ...anyUser } });
    await expect(crm.findContact({ email: newAddress() })).resolves.toBeUndefined();
    await expect(crm.findContact({ phone: '+15550100999' })).resolves.toBeUndefined();
    await expect(crm.findOwner(newAddress())).resolves.toBeUndefined();
  });

  it('reads and writes tags as one text where they are one', async () => {
    const email = newAddress();
    const crm = connect({
      configuration: { ...configuration, contact: { ...configuration.contact, tagSeparator: ',' } },
    });
    await crm.upsertContact({ email }, { tags: ['hot', 'webinar'] });
    expect(writes().at(-1)).toMatchObject({ body: { tags: 'hot,webinar' } });
    await expect(crm.findContact({ email })).resolves.toMatchObject({ tags: ['hot', 'webinar'] });
  });

  it('does not do what is not described, and says what', async () => {
    const { addNote, addTask, completeTask, history, findByPhone, ...others } = configuration;
    const { findOwner, readOwner, assignContact, ...least } = others;
    const left = [addNote, addTask, completeTask, findOwner, readOwner, assignContact, history, findByPhone];
    expect(left).not.toContain(undefined);
    const crm = connect({ configuration: least });
    expect(crm.cannot).toEqual(['notes', 'tasks', 'owners', 'history']);
    expect(connect().cannot).toEqual([]);
    const at = new Date();
    await crm.addNote({ contactId: '1', body: 'One', at });
    await crm.addTask({ contactId: '1', marker: '1', title: 'One', body: '', dueAt: at, priority: 'low' });
    await crm.completeTask('1', { at, note: '' });
    await crm.assignContact('1', '2');
    await expect(crm.findOwner('rep@example.com')).resolves.toBeUndefined();
    await expect(crm.readOwner('2')).resolves.toBeUndefined();
    await expect(crm.findContact({ phone: '+15550100111' })).resolves.toBeUndefined();
    await expect(crm.readHistory('1', { now: at, withinMs: 1_000 })).resolves.toEqual({ missing: [] });
    expect(sandbox.requests.list()).toEqual([]);
  });

  it('waits for its turn before each call, and makes none that may not begin', async () => {
    let turns = 0;
    const pace: Pace = () => {
      turns += 1;
      return turns > 3 ? Promise.reject(vendorAway('acme-crm')) : Promise.resolve();
    };
    const crm = createHttpCrm({ configuration, apiKey, baseUrl: sandbox.baseUrls['http-crm'], pace });
    await crm.readContact('none');
    await crm.upsertContact({ email: newAddress() }, {});
    expect(turns).toBe(3);
    await expect(crm.findContact({ email: newAddress() })).rejects.toMatchObject({ code: 'vendor_away' });
    expect(sandbox.requests.list()).toHaveLength(3);
  });
});

describe('the description of a CRM', () => {
  const faultsOf = (change: object): string[] =>
    (httpCrmSchema.safeParse({ ...configuration, ...change }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it.each([
    { change: { findByEmail: { path: '/contacts' } }, fault: 'findByEmail.path: must have the place {email}' },
    {
      change: { readContact: { path: '/contacts/{contactId}/{taskId}' } },
      fault: 'readContact.path: may have the places {contactId} and no other',
    },
    { change: { createContact: { path: 'contacts' } }, fault: 'createContact.path: must begin with a slash' },
    { change: { vendor: 'none' }, fault: 'vendor: must be another name' },
    { change: { idempotencyHeader: undefined }, fault: 'idempotencyHeader: must name the header' },
    {
      change: { contact: { fields: { email: 'email' } } },
      fault: 'contact.fields: must name at least email, autoStatus and tags',
    },
  ])('is refused in words: $fault', ({ change, fault }) => {
    expect(faultsOf(change).join('\n')).toContain(fault);
  });
});
