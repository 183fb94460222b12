import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { createHubSpotCrm } from '../../crm/hubspot/hubspot-crm.ts';
import { describeLeadSource, listAll } from '../../lead-source.contract.ts';
import { createHubSpotLeadSource } from './hubspot-lead-source.ts';

const accessToken = 'pat-4711';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

describeLeadSource('HubSpot', () => ({
  connect: (overrides) => createHubSpotLeadSource({ accessToken, baseUrl: sandbox.baseUrls.hubspot, ...overrides }),
  addLead: ({ email, firstName, lastName, company, createdAt }) =>
    sandbox.addHubSpotContact({
      email,
      firstname: firstName,
      lastname: lastName,
      company,
      ...(createdAt && { createdate: createdAt.toISOString() }),
    }).id,
  unknownId: '999999',
  moreThanAPage: 101,
  refuseToken: () => sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 401, times: 'always' }),
  refuseAccess: () => sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 403, times: 'always' }),
  failNext: (failure) => sandbox.faults.add({ vendor: 'hubspot', ...failure }),
  credentials: [accessToken],
}));

describe('createHubSpotLeadSource', () => {
  it('takes no contact that we wrote ourselves for a lead, and lists none', async () => {
    const { hubspot: baseUrl } = sandbox.baseUrls;
    await createHubSpotCrm({ accessToken, baseUrl }).prepare();
    const { id } = sandbox.addHubSpotContact({ email: 'own@example.com', auto_status: 'Nurturing' });
    const source = createHubSpotLeadSource({ accessToken, baseUrl });
    await expect(source.fetchLead(id)).resolves.toEqual({ unusable: 'own-contact' });
    const span = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
    await expect(listAll(source.listLeadIds(span))).resolves.not.toContain(id);
  });

  it('takes a known contact for a lead again when an event says that a property changed, and not that it was made', async () => {
    const { hubspot: baseUrl } = sandbox.baseUrls;
    await createHubSpotCrm({ accessToken, baseUrl }).prepare();
    const { id } = sandbox.addHubSpotContact({ email: 'again@example.com', auto_status: 'Nurturing' });
    const source = createHubSpotLeadSource({ accessToken, baseUrl });
    const namedBy = (event: object): Uint8Array => Buffer.from(JSON.stringify(event));
    const change = { subscriptionType: 'contact.propertyChange', propertyName: 'demo_requested', objectId: id };
    await expect(source.fetchLead(id, namedBy(change))).resolves.toMatchObject({
      stated: { email: 'again@example.com' },
    });
    const creation = { subscriptionType: 'contact.creation', objectId: id };
    await expect(source.fetchLead(id, namedBy(creation))).resolves.toEqual({ unusable: 'own-contact' });
    await expect(source.fetchLead(id, namedBy({ reconciled: true, id }))).resolves.toEqual({ unusable: 'own-contact' });
  });

  it('goes on with another search where one may not go further', async () => {
    const found = (id: string, after?: string): void =>
      sandbox.faults.add({
        vendor: 'hubspot',
        path: '/search',
        kind: 'status',
        status: 200,
        body: {
          total: 10_001,
          results: [{ id, properties: { createdate: '2026-03-02T10:00:00Z' } }],
          ...(after && { paging: { next: { after } } }),
        },
      });
    found('1', '10000');
    found('2');
    const source = createHubSpotLeadSource({ accessToken, baseUrl: sandbox.baseUrls.hubspot });
    const span = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-03T00:00:00Z') };
    await expect(listAll(source.listLeadIds(span))).resolves.toEqual(['1', '2']);
    const search = sandbox.requests.list().at(-1)?.body;
    expect(search).not.toHaveProperty('after');
    expect(search).toMatchObject({
      filterGroups: [{ filters: [{ operator: 'GTE', value: String(Date.parse('2026-03-02T10:00:00Z')) }, {}] }],
    });
  });
});
