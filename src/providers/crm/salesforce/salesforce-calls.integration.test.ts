import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { vendorAway, type Pace } from '../../pace.ts';
import { createSalesforceCrm } from './salesforce-crm.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.requests.clear());
afterAll(() => sandbox.close());

const connect = (pace?: Pace): ReturnType<typeof createSalesforceCrm> =>
  createSalesforceCrm({
    ...{ loginUrl: 'https://acme.my.salesforce.com', clientId: '3MVG9', clientSecret: 'x', pace },
    baseUrl: sandbox.baseUrls.salesforce,
  });

describe('calls of Salesforce', () => {
  it('wait for a turn each, that which logs in too', async () => {
    let turns = 0;
    const crm = connect(() => {
      turns += 1;
      return Promise.resolve();
    });
    await crm.findOwner('nobody@example.com');
    expect(sandbox.requests.list().map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(turns).toBe(2);
    await crm.prepare();
    expect(turns).toBe(sandbox.requests.list().length);
  });

  it('are not made while Salesforce is away', async () => {
    const crm = connect(() => Promise.reject(vendorAway('salesforce')));
    await expect(crm.findContact({ email: 'jane@example.com' })).rejects.toMatchObject({ code: 'vendor_away' });
    const request = { now: new Date(), withinMs: 1_000 };
    await expect(crm.readHistory('00Q5g000000000AAAA', request)).resolves.toMatchObject({
      missing: [
        'deals: vendor_away',
        'tickets: vendor_away',
        'tasks: vendor_away',
        'emails: vendor_away',
        'meetings: vendor_away',
      ],
    });
    expect(sandbox.requests.list()).toEqual([]);
  });

  it('are not repeated for a user who was found, and find no user who was deactivated', async () => {
    const crm = connect();
    const ownerId = sandbox.addSalesforceRecord('User', { Email: 'rita@example.com' }).id;
    const gone = sandbox.addSalesforceRecord('User', { Email: 'gus@example.com' }).id;
    sandbox.changeSalesforceRecord(gone, { IsActive: false });
    await crm.readOwner(ownerId);
    sandbox.requests.clear();
    await expect(crm.readOwner(ownerId)).resolves.toEqual({ email: 'rita@example.com' });
    expect(sandbox.requests.list()).toEqual([]);
    await expect(crm.readOwner(gone)).resolves.toBeUndefined();
    await expect(crm.readOwner('00G5g000000000AEAU')).resolves.toBeUndefined();
  });
});
