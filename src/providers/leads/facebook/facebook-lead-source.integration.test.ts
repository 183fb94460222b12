import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { sourcesSchema } from '../../../domain/sources.ts';
import { describeLeadSource, listAll } from '../../lead-source.contract.ts';
import { createFacebookLeadSource, type FacebookLeadSourceOptions } from './facebook-lead-source.ts';

const pageToken = 'EAAsecret4711';
const formId = '456456456';
const source = { title: 'Demo request', priority: 1, tag: 'source:demo' };
const sources = sourcesSchema.parse({
  default: 'other',
  keys: { other: source, demo_request: source },
  forms: [{ route: 'facebook', formId, source: 'demo_request', fields: { car_make: 'company' } }],
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const connect = (options: Partial<FacebookLeadSourceOptions> = {}): ReturnType<typeof createFacebookLeadSource> =>
  createFacebookLeadSource({ pageToken, baseUrl: sandbox.baseUrls.facebook, sources, ...options });

describeLeadSource('Facebook', () => ({
  connect,
  addLead: ({ email, firstName, lastName, company, createdAt }) =>
    sandbox.addFacebookLead({
      formId,
      fields: { email, first_name: firstName, last_name: lastName, company_name: company },
      ...(createdAt && { createdAt: createdAt.toISOString() }),
    }).leadgenId,
  unknownId: '444444444444',
  moreThanAPage: 101,
  refuseToken: () => sandbox.faults.add({ vendor: 'facebook', kind: 'status', status: 401, times: 'always' }),
  refuseAccess: () => sandbox.faults.add({ vendor: 'facebook', kind: 'status', status: 403, times: 'always' }),
  failNext: (failure) => sandbox.faults.add({ vendor: 'facebook', ...failure }),
  credentials: [pageToken],
}));

describe('createFacebookLeadSource', () => {
  it('asks for what is needed, with the token in a header and nowhere else', async () => {
    const { leadgenId } = sandbox.addFacebookLead({ formId, fields: { email: 'jane@example.com' } });
    await connect().fetchLead(leadgenId);
    const sent = sandbox.requests.list().at(-1);
    expect(sent?.path).toBe(
      `/v25.0/${leadgenId}?fields=${encodeURIComponent('created_time,id,form_id,field_data,is_organic,platform,ad_id,ad_name,campaign_name')}`,
    );
    expect(sent?.headers['authorization']).toBe('Bearer …');
  });

  it('reads the lead alone with a token that may not see advertisements', async () => {
    const { leadgenId } = sandbox.addFacebookLead({ formId, fields: { email: 'jane@example.com' } });
    const error = { code: 278, message: '(#278) Reading advertisements requires ads_read' };
    sandbox.faults.add({ vendor: 'facebook', path: 'campaign_name', kind: 'status', status: 403, body: { error } });
    await expect(connect().fetchLead(leadgenId)).resolves.toMatchObject({ stated: { email: 'jane@example.com' } });
  });

  it("reads a form by the playbook's mapping, and takes its source", async () => {
    const fields = { full_name: 'Joe Example', email: 'joe@example.com', car_make: 'Honda', colours: ['red', 'blue'] };
    const { leadgenId } = sandbox.addFacebookLead({ formId, createdAt: '2026-03-02T10:00:00Z', fields });
    await expect(connect().fetchLead(leadgenId)).resolves.toMatchObject({
      stated: {
        fullName: 'Joe Example',
        email: 'joe@example.com',
        company: 'Honda',
        source: 'demo_request',
        medium: 'facebook',
        submittedAt: '2026-03-02T10:00:00+0000',
        answers: [{ question: 'colours', answer: 'red, blue' }],
      },
    });
  });

  it('names no source for a form that the playbook does not name', async () => {
    const { leadgenId } = sandbox.addFacebookLead({ formId: '99', fields: { email: 'joe@example.com' } });
    const fetched = await connect().fetchLead(leadgenId);
    expect(fetched).toMatchObject({ stated: { email: 'joe@example.com' } });
    expect(fetched).not.toHaveProperty('stated.source');
  });

  it("takes no lead of Facebook's testing tool for one", async () => {
    const fields = { email: 'test@meta.com', full_name: '<test lead: dummy data for full_name>' };
    const { leadgenId } = sandbox.addFacebookLead({ formId, fields });
    await expect(connect().fetchLead(leadgenId)).resolves.toEqual({ unusable: 'test-lead' });
  });

  it('looks through the page that it is told', async () => {
    const listed = connect({ pageId: '555' }).listLeadIds({ from: new Date(0), to: new Date() });
    await expect(listAll(listed)).rejects.toMatchObject({ code: 'unknown-object', isRetryable: false });
  });

  const token = (data: object): void =>
    sandbox.faults.add({ vendor: 'facebook', path: '/debug_token', kind: 'status', status: 200, body: { data } });

  it.each([
    { name: 'the token', token: { expires_at: 1_790_000_000, data_access_expires_at: 0 } },
    { name: 'the access to data', token: { expires_at: 1_800_000_000, data_access_expires_at: 1_790_000_000 } },
  ])('knows when $name ends', async ({ token: ends }) => {
    token({ is_valid: true, ...ends });
    await expect(connect().checkAccess()).resolves.toEqual({ expiresAt: new Date(1_790_000_000_000) });
  });

  it.each([
    { token: { is_valid: false }, code: 'token-invalid' },
    { token: { is_valid: true, scopes: ['pages_show_list'] }, code: 'permission-missing' },
  ])('finds out in time: $code', async ({ token: told, code }) => {
    token(told);
    await expect(connect().checkAccess()).rejects.toMatchObject({ code, isRetryable: false });
  });

  it('tries the token where Facebook tells nothing about it', async () => {
    sandbox.faults.add({ vendor: 'facebook', path: '/debug_token', kind: 'status', status: 400 });
    await expect(connect().checkAccess()).resolves.toEqual({});
    expect(sandbox.requests.list().at(-1)?.path).toBe('/v25.0/me?fields=id');
  });

  it('does not follow a redirect with the token', async () => {
    const headers = { location: `${sandbox.baseUrls.facebook}/v25.0/me` };
    sandbox.faults.add({ vendor: 'facebook', kind: 'status', status: 302, headers });
    const before = sandbox.requests.list().length;
    await expect(connect().fetchLead('1')).rejects.toMatchObject({ name: 'ProviderError' });
    expect(sandbox.requests.list()).toHaveLength(before + 1);
  });
});
