import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { customFields } from './custom-fields.ts';
import { createSalesforceCrm } from './salesforce-crm.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const prepare = (): Promise<void> =>
  createSalesforceCrm({
    ...{ loginUrl: 'https://acme.my.salesforce.com', clientId: '3MVG9', clientSecret: 'secret' },
    baseUrl: sandbox.baseUrls.salesforce,
  }).prepare();

const allFields = Object.entries(customFields).flatMap(([type, fields]) => fields.map(({ name }) => `${type}.${name}`));

describe('the fields that the automation writes', () => {
  it('are made and granted where they are missing, and then left alone', async () => {
    await prepare();
    expect(sandbox.salesforceRecords('CustomField').map(({ fields }) => fields['FullName'])).toEqual(allFields);
    sandbox.requests.clear();
    await prepare();
    expect(sandbox.requests.list().filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('are only granted where somebody else has made them', async () => {
    for (const name of allFields) sandbox.addSalesforceRecord('CustomField', { FullName: name });
    await prepare();
    expect(sandbox.salesforceRecords('CustomField')).toHaveLength(allFields.length);
    expect(sandbox.salesforceRecords('FieldPermissions')).toHaveLength(allFields.length);
  });

  it('are named one by one for a person where we may not make them', async () => {
    const refuse = { vendor: 'salesforce', kind: 'status', status: 403, method: 'POST', times: 'always' } as const;
    sandbox.faults.add({ ...refuse, path: '/tooling' });
    const refusal: unknown = await prepare().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'fields-missing', isRetryable: false });
    const { detail } = refusal as { detail: string };
    for (const name of allFields) expect(detail).toContain(name);
    expect(detail).toContain('Lead.auto_score__c (Number, 3)');
    expect(detail).toContain('Lead.auto_identity__c (Text, 64, unique, external id)');
    expect(detail).toMatch(/Salesforce did not let it be done: permission-missing\.$/);
  });
});
