import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeCrm } from '../../crm.contract.ts';
import { createHubSpotCrm } from './hubspot-crm.ts';

const accessToken = 'pat-4711';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
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

describeCrm('HubSpot', () => ({
  connect: (overrides) => createHubSpotCrm({ accessToken, baseUrl: sandbox.baseUrls.hubspot, ...overrides }),
  countContacts: () => sandbox.contacts().length,
  notes: (contactId) =>
    sandbox
      .notes()
      .filter((note) => note.contactIds.includes(contactId))
      .map(({ body, at }) => ({ body: shown(body), at: new Date(at) })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'hubspot', ...failure }),
  credentials: [accessToken],
}));

describe('createHubSpotCrm', () => {
  const sent = (): readonly { method: string; path: string; body: unknown }[] =>
    sandbox.requests.list().map(({ method, path, body }) => ({ method, path, body }));
  const connect = (): ReturnType<typeof createHubSpotCrm> =>
    createHubSpotCrm({ accessToken, baseUrl: sandbox.baseUrls.hubspot });

  it('searches by e-mail and names the properties it wants', async () => {
    await connect().findContact({ email: 'jane@example.com' });
    expect(sent().at(-1)).toEqual({
      method: 'POST',
      path: '/crm/v3/objects/contacts/search',
      body: {
        filterGroups: [{ filters: [{ propertyName: 'email', operator: 'EQ', value: 'jane@example.com' }] }],
        properties: [
          'firstname',
          'lastname',
          'company',
          'lifecyclestage',
          'hubspot_owner_id',
          'createdate',
          'auto_tags',
        ],
        limit: 1,
      },
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
    const fresh = await startSandbox();
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
    const fresh = await startSandbox();
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
