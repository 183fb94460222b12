import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeLeadSource } from '../../lead-source.contract.ts';
import type { ConnectOverrides } from '../../provider-failures.contract.ts';
import { createSalesforceLeadSource } from './salesforce-lead-source.ts';

const clientSecret = 'secret4711';
const tokenPath = '/services/oauth2/token';
const dataPath = '/services/data';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const connect = (overrides: ConnectOverrides = {}): ReturnType<typeof createSalesforceLeadSource> =>
  createSalesforceLeadSource({
    loginUrl: 'https://acme.my.salesforce.com',
    clientId: '3MVG9',
    clientSecret,
    baseUrl: sandbox.baseUrls.salesforce,
    ...overrides,
  });

describeLeadSource('Salesforce', () => ({
  connect,
  addLead: ({ email, firstName, lastName, company, createdAt }) =>
    sandbox.addSalesforceLead({
      Email: email,
      FirstName: firstName,
      LastName: lastName,
      Company: company,
      ...(createdAt && { CreatedDate: createdAt.toISOString() }),
    }).id,
  unknownId: '00Q5g000009zZzZEAU',
  moreThanAPage: 201,
  refuseToken: () =>
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status: 401, times: 'always' }),
  refuseAccess: () =>
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status: 403, times: 'always' }),
  failNext: (failure) => sandbox.faults.add({ vendor: 'salesforce', path: dataPath, ...failure }),
  credentials: [clientSecret],
}));

describe('createSalesforceLeadSource', () => {
  const logins = (): number => sandbox.requests.list().filter(({ path }) => path === tokenPath).length;
  const newLeadId = (): string => sandbox.addSalesforceLead({ LastName: 'Doe', Email: 'jane@example.com' }).id;

  it('logs in once for all calls', async () => {
    const source = connect();
    const before = logins();
    await Promise.all([source.fetchLead(newLeadId()), source.fetchLead(newLeadId())]);
    await source.fetchLead('00Q5g000009zZzZEAU');
    await source.checkAccess();
    expect(logins()).toBe(before + 1);
  });

  it('logs in again when its session has ended, and once only', async () => {
    const source = connect();
    const id = newLeadId();
    await source.fetchLead(id);
    const before = logins();
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status: 401 });
    await expect(source.fetchLead(id)).resolves.toMatchObject({ stated: { email: 'jane@example.com' } });
    expect(logins()).toBe(before + 1);
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status: 401, times: 'always' });
    await expect(source.fetchLead(id)).rejects.toMatchObject({ code: 'token-invalid', isRetryable: false });
    expect(logins()).toBe(before + 2);
  });

  it('finds refused credentials final, and tries them again with the next call', async () => {
    const body = { error: 'invalid_client', error_description: 'invalid client credentials' };
    sandbox.faults.add({ vendor: 'salesforce', path: tokenPath, kind: 'status', status: 400, body });
    const source = connect();
    await expect(source.checkAccess()).rejects.toMatchObject({
      code: 'token-invalid',
      isRetryable: false,
      outcome: 'not-processed',
      detail: 'invalid client credentials',
    });
    await expect(source.checkAccess()).resolves.toEqual({});
  });

  it.each([
    { kind: 'reset', code: 'connection_lost' },
    { kind: 'hang', code: 'timeout' },
    { kind: 'wrong-json', code: 'unexpected' },
  ] as const)('may log in later when that ends in $kind', async ({ kind, code }) => {
    sandbox.faults.add({ vendor: 'salesforce', path: tokenPath, kind });
    const source = connect({ timeoutMs: 200 });
    await expect(source.checkAccess()).rejects.toMatchObject({ name: 'ProviderError', code, isRetryable: true });
  });

  it.each([
    { status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED', code: 'rate_limited', isRetryable: true },
    { status: 400, errorCode: 'UNABLE_TO_LOCK_ROW', code: 'UNABLE_TO_LOCK_ROW', isRetryable: true },
    { status: 403, errorCode: 'API_DISABLED_FOR_ORG', code: 'permission-missing', isRetryable: false },
  ])('takes $errorCode for $code', async ({ status, errorCode, ...expected }) => {
    const body = [{ errorCode, message: 'jane@example.com' }];
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status, body });
    await expect(connect().checkAccess()).rejects.toMatchObject({ status, ...expected, detail: 'jane@example.com' });
  });

  it('takes the id of something else for no lead', async () => {
    const body = [{ errorCode: 'MALFORMED_ID', message: 'Lead ID: id value of incorrect type' }];
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status: 400, body });
    await expect(connect().fetchLead('0035g000009zZzZEAU')).resolves.toEqual({ unusable: 'unknown-to-vendor' });
  });

  it('goes by the status where a gateway answers for Salesforce', async () => {
    sandbox.faults.add({ vendor: 'salesforce', path: dataPath, kind: 'status', status: 502, body: 'Bad gateway' });
    await expect(connect().checkAccess()).rejects.toMatchObject({ code: 'unavailable', isRetryable: true });
  });
});
