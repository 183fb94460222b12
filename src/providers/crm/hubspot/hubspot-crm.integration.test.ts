import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { taskFrom } from '../../../../sandbox/hubspot/crm-task.ts';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeCrmTasks } from '../../crm-tasks.contract.ts';
import { describeCrm, type CrmVendor } from '../../crm.contract.ts';
import type { CrmTask } from '../../crm.ts';
import { createHubSpotCrm } from './hubspot-crm.ts';

const accessToken = 'pat-4711';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
  await createHubSpotCrm({ accessToken, baseUrl: sandbox.baseUrls.hubspot }).prepare();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

/** Reads the HTML as HubSpot shows it. */
function shown(html: string): string {
  return html
    .replaceAll('<br>', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const vendor = (): CrmVendor => ({
  connect: (overrides) => createHubSpotCrm({ accessToken, baseUrl: sandbox.baseUrls.hubspot, ...overrides }),
  countContacts: () => sandbox.contacts().length,
  notes: (contactId) =>
    sandbox
      .notes()
      .filter((note) => note.contactIds.includes(contactId))
      .map(({ body, at }) => ({ body: shown(body), at: new Date(at) })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'hubspot', ...failure }),
  tasks: (contactId) =>
    sandbox
      .tasks()
      .filter((task) => task.contactIds.includes(contactId))
      .map(taskFrom)
      .map(({ title, body, dueAt, ownerId, priority, isDone }) => ({
        ...{ title, body: shown(body), dueAt: new Date(dueAt), ownerId, isDone },
        priority: priorities[priority] ?? 'low',
      })),
  addOwner: (email) => sandbox.addHubSpotOwner({ email }).id,
  loseNextAnswerTo(method) {
    const path = method === 'addTask' ? '/objects/tasks' : '/objects/notes';
    sandbox.faults.add({ vendor: 'hubspot', kind: 'drop-answer', method: 'POST', path });
  },
  credentials: [accessToken],
});

const priorities: Readonly<Record<string, CrmTask['priority']>> = { HIGH: 'high', MEDIUM: 'normal', LOW: 'low' };

describeCrm('HubSpot', vendor);
describeCrmTasks('HubSpot', vendor);

describe('createHubSpotCrm', () => {
  const sent = (): readonly { method: string; path: string; body: unknown }[] =>
    sandbox.requests.list().map(({ method, path, body }) => ({ method, path, body }));
  const connect = (): ReturnType<typeof createHubSpotCrm> =>
    createHubSpotCrm({ accessToken, baseUrl: sandbox.baseUrls.hubspot });

  const wanted = [
    ...['email', 'firstname', 'lastname', 'phone', 'mobilephone', 'company', 'jobtitle', 'hs_timezone'],
    ...['lifecyclestage', 'hubspot_owner_id', 'createdate', 'auto_status', 'auto_tags'],
  ];

  it('reads a contact by its e-mail without a search, and names the properties it wants', async () => {
    const email = 'ines+news@example.com';
    const properties = { email, firstname: 'Inés', jobtitle: 'CTO', phone: '+34 600', hs_timezone: 'us_slash_eastern' };
    const { id } = sandbox.addHubSpotContact({ ...properties, createdate: '2025-03-02T10:00:00Z' });
    await expect(connect().findContact({ email })).resolves.toEqual({
      ...{ contactId: id, email, firstName: 'Inés', jobTitle: 'CTO', phone: '+34 600', timeZone: 'America/New_York' },
      ...{ createdAt: '2025-03-02T10:00:00Z', lifecycleStage: 'lead', tags: [] },
    });
    const { method, path } = sent().at(-1) ?? { path: '' };
    const url = new URL(path, sandbox.url);
    expect({ method, path: url.pathname }).toEqual({
      method: 'GET',
      path: `/crm/v3/objects/contacts/${encodeURIComponent(email)}`,
    });
    expect(url.searchParams.get('idProperty')).toBe('email');
    expect(url.searchParams.getAll('properties').join(',').split(',')).toEqual(wanted);
  });

  it('searches by phone number and names the properties it wants', async () => {
    await connect().findContact({ phone: '+15550100188' });
    const filterFor = (propertyName: string): unknown => ({
      filters: [{ propertyName, operator: 'EQ', value: '+15550100188' }],
    });
    expect(sent().at(-1)).toEqual({
      method: 'POST',
      path: '/crm/v3/objects/contacts/search',
      body: { filterGroups: [filterFor('phone'), filterFor('mobilephone')], properties: wanted, limit: 1 },
    });
  });

  it('writes a contact in one call, by its e-mail', async () => {
    await connect().upsertContact({ email: 'jane@example.com' }, { autoStatus: 'Nurturing', tags: ['hot', 'webinar'] });
    expect(sent().at(-1)).toEqual({
      method: 'POST',
      path: '/crm/v3/objects/contacts/batch/upsert',
      body: {
        inputs: [
          {
            idProperty: 'email',
            id: 'jane@example.com',
            properties: { auto_status: 'Nurturing', auto_tags: 'hot;webinar', email: 'jane@example.com' },
          },
        ],
      },
    });
  });

  it('hangs a note on its contact in the same call', async () => {
    const { contactId } = await connect().upsertContact({ email: 'jane@example.com' }, {});
    await connect().addNote({ contactId, body: 'One\n<two>', at: new Date('2026-03-02T10:00:00Z') });
    expect(sent().at(-1)).toEqual({
      method: 'POST',
      path: '/crm/v3/objects/notes',
      body: {
        properties: { hs_timestamp: '2026-03-02T10:00:00.000Z', hs_note_body: 'One<br>&lt;two&gt;' },
        associations: [
          { to: { id: contactId }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 202 }] },
        ],
      },
    });
  });

  it('makes only the properties that are missing', async () => {
    const fresh = await startSandbox({ lookUpLagMs: 0 });
    try {
      const crm = createHubSpotCrm({ accessToken, baseUrl: fresh.baseUrls.hubspot });
      await crm.prepare();
      const made = fresh.requests.list().filter(({ method }) => method === 'POST');
      expect(made.map(({ body }) => (body as { name: string }).name)).toEqual([
        'leadline',
        'auto_classification',
        'auto_score',
        'auto_score_reasoning',
        'auto_status',
        'auto_priority',
        'auto_tags',
      ]);
      await crm.prepare();
      expect(fresh.requests.list()).toHaveLength(made.length + 2);
    } finally {
      await fresh.close();
    }
  });

  it('does not mind that another process makes the same properties at the same time', async () => {
    const fresh = await startSandbox({ lookUpLagMs: 0 });
    try {
      const crm = createHubSpotCrm({ accessToken, baseUrl: fresh.baseUrls.hubspot });
      await expect(Promise.all([crm.prepare(), crm.prepare(), crm.prepare()])).resolves.toHaveLength(3);
    } finally {
      await fresh.close();
    }
  });

  it('throws what a batch says of its one contact', async () => {
    const at = '2026-03-02T10:00:00Z';
    const error = { status: 'error', category: 'VALIDATION_ERROR', message: 'jane@example is no e-mail', context: {} };
    const body = { status: 'COMPLETE', results: [], numErrors: 1, errors: [error], startedAt: at, completedAt: at };
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 207, body });
    await expect(connect().upsertContact({ email: 'jane@example' }, {})).rejects.toMatchObject({
      message: 'hubspot answered VALIDATION_ERROR with status 207',
      isRetryable: false,
      outcome: 'not-processed',
      detail: 'jane@example is no e-mail',
    });
  });
});
