import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { integrationUserId } from '../../../../sandbox/salesforce/salesforce-user.ts';
import type { SalesforceRecord } from '../../../../sandbox/salesforce/salesforce-record.ts';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeCrmTasks } from '../../crm-tasks.contract.ts';
import { describeCrm, type CrmVendor } from '../../crm.contract.ts';
import type { Crm, CrmTask } from '../../crm.ts';
import { createSalesforceCrm } from './salesforce-crm.ts';
import { noteSubject } from './salesforce-tasks.ts';

const clientSecret = 'secret4711';
const dataPath = '/services/data';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  await connect().prepare();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const connect = (overrides: { readonly baseUrl?: string; readonly timeoutMs?: number } = {}): Crm =>
  createSalesforceCrm({
    loginUrl: 'https://acme.my.salesforce.com',
    clientId: '3MVG9',
    clientSecret,
    baseUrl: sandbox.baseUrls.salesforce,
    ...overrides,
  });

const priorities: Readonly<Record<string, CrmTask['priority']>> = { High: 'high', Normal: 'normal', Low: 'low' };
const tasksOf = (contactId: string): SalesforceRecord[] =>
  sandbox.salesforceRecords('Task').filter(({ fields }) => fields['WhoId'] === contactId);
const isNote = ({ fields }: SalesforceRecord): boolean => fields['Subject'] === noteSubject;

const vendor = (): CrmVendor => ({
  connect,
  countContacts: () => sandbox.salesforceRecords('Lead').length,
  failNext: (failure) => sandbox.faults.add({ vendor: 'salesforce', path: dataPath, ...failure }),
  failNextWrite: (failure) => sandbox.faults.add({ vendor: 'salesforce', path: '/sobjects/', ...failure }),
  keptTime: (at) => new Date(at.toISOString().slice(0, 10)),
  notes: (contactId) =>
    tasksOf(contactId)
      .filter(isNote)
      .map(({ fields }) => ({ body: String(fields['Description']), at: new Date(String(fields['ActivityDate'])) })),
  tasks: (contactId) =>
    tasksOf(contactId)
      .filter((task) => !isNote(task))
      .map(({ fields }) => ({
        title: String(fields['Subject']),
        body: String(fields['Description']),
        dueAt: new Date(String(fields['ReminderDateTime'])),
        // A task in Salesforce is always somebody's; nobody's is that of the user who made it.
        ownerId: fields['OwnerId'] === integrationUserId ? undefined : String(fields['OwnerId']),
        priority: priorities[String(fields['Priority'])] ?? 'low',
        isDone: fields['Status'] === 'Completed',
      })),
  addOwner: (email) => sandbox.addSalesforceRecord('User', { Email: email }).id,
  loseNextAnswerTo: () =>
    sandbox.faults.add({ vendor: 'salesforce', kind: 'drop-answer', method: 'POST', path: '/sobjects/Task' }),
  credentials: [clientSecret],
});

describeCrm('Salesforce', vendor);
describeCrmTasks('Salesforce', vendor);
