import { Connection } from 'jsforce/lib/connection.js';
import { OAuth2 } from 'jsforce/lib/oauth2.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startSandbox();
  const loginUrl = sandbox.baseUrls.salesforce;
  connection = new Connection({ version: '62.0', oauth2: { loginUrl, clientId: 'id', clientSecret: 'secret' } });
  await connection.authorize({ grant_type: 'client_credentials' });
});

afterAll(() => sandbox.close());

describe('a session', () => {
  it('leads to the sandbox', () => {
    expect(connection.instanceUrl).toBe(sandbox.baseUrls.salesforce);
  });

  it.each([
    { name: 'without a secret', grant: 'client_credentials', clientSecret: '', error: 'invalid_client' },
    { name: 'by another grant', grant: 'password', clientSecret: 'secret', error: 'unsupported_grant_type' },
  ])('is refused $name', async ({ grant, clientSecret, error }) => {
    const oauth2 = new OAuth2({ loginUrl: sandbox.baseUrls.salesforce, clientId: 'id', clientSecret });
    await expect(oauth2.requestToken({ grant_type: grant })).rejects.toMatchObject({ name: error });
  });
});

describe('a Lead', () => {
  it('is retrieved by its long and its short id', async () => {
    const { id } = sandbox.addSalesforceLead({
      FirstName: 'Jane',
      LastName: 'Doe',
      CreatedDate: '2026-03-02T10:00:00Z',
    });
    expect(id).toHaveLength(18);
    const lead = await connection.retrieve('Lead', id);
    expect(lead).toMatchObject({ Id: id, Name: 'Jane Doe', Email: null, CreatedDate: '2026-03-02T10:00:00.000+0000' });
    await expect(connection.retrieve('Lead', id.slice(0, 15))).resolves.toEqual(lead);
  });

  it('that is not there is refused in the words of Salesforce', async () => {
    await expect(connection.retrieve('Lead', '00Q5g000009zZzZEAU')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    await expect(connection.retrieve('Lead', 'x')).rejects.toMatchObject({ errorCode: 'MALFORMED_ID' });
  });

  it('is found by when it was made, oldest first, over several answers', async () => {
    const ids = Array.from({ length: 450 }, (_, index) => {
      const createdAt = new Date(Date.UTC(2026, 0, 1) + 1_000 * index).toISOString();
      return sandbox.addSalesforceLead({ LastName: 'Doe', CreatedDate: createdAt }).id;
    });
    const soql = 'SELECT Id FROM Lead WHERE CreatedDate >= 2026-01-01T00:00:00Z AND CreatedDate < 2026-01-02T00:00:00Z';
    const found = await connection.query(`${soql} ORDER BY CreatedDate, Id`, { autoFetch: true, maxFetch: 1_000 });
    expect(found.records.map(({ Id: id }) => id)).toEqual(ids);
  });

  it('is not found by SOQL that the sandbox does not understand', async () => {
    const refusalOf = (soql: string): Promise<unknown> =>
      Promise.resolve(connection.query(soql)).catch((error: unknown) => error);
    await expect(refusalOf('SELECT Id FROM')).resolves.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
    await expect(refusalOf('SELECT Id FROM Dog')).resolves.toMatchObject({ errorCode: 'INVALID_TYPE' });
    await expect(refusalOf('SELECT Bark__c FROM Lead')).resolves.toMatchObject({ errorCode: 'INVALID_FIELD' });
  });

  it('is found by conditions within parentheses, whatever the case of its text, and with what it names', async () => {
    const { id: account } = sandbox.addSalesforceRecord('Account', { Name: 'Acme' });
    const { id } = sandbox.addSalesforceRecord('Contact', { LastName: "O'Hara", AccountId: account, Phone: '1' });
    sandbox.addSalesforceRecord('Contact', { LastName: "O'Hara", Phone: '2' });
    const where = "LastName = 'o\\'hara' AND (Phone = '1' OR Phone = '3') AND AccountId != null";
    const found = await connection.query(`SELECT Id, Account.Name FROM Contact WHERE ${where}`);
    expect(found.records).toMatchObject([{ Id: id, Account: { Name: 'Acme' } }]);
  });

  it('is made and changed, and refused in the words of Salesforce', async () => {
    await expect(connection.create('Lead', { LastName: 'Doe' })).rejects.toMatchObject({
      errorCode: 'REQUIRED_FIELD_MISSING',
      data: { fields: ['Company'] },
    });
    const { id = '' } = await connection.create('Lead', { LastName: 'Doe', Company: 'Acme' });
    await connection.update('Lead', { Id: id, Title: 'CTO' });
    await expect(connection.retrieve('Lead', id)).resolves.toMatchObject({ LastName: 'Doe', Title: 'CTO' });
    sandbox.convertSalesforceLead(id);
    await expect(connection.update('Lead', { Id: id, Title: 'CEO' })).rejects.toMatchObject({
      errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
    });
  });
});
