import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driveLeads, type LeadDriver } from '../system/lead-driver.ts';
import { startSystem, type TestSystem } from '../system/start-system.ts';
import { startTcpProxy, type TcpProxy } from '../system/start-tcp-proxy.ts';
import { workflowEnd } from '../system/workflow-end.ts';
import { useDevServer } from '../temporal/dev-server.ts';

const leadCount = 5;

let proxy: TcpProxy;
let system: TestSystem;
let drive: LeadDriver;

beforeAll(async () => {
  const temporal = await useDevServer();
  proxy = await startTcpProxy(temporal.address);
  system = await startSystem({ skipsTime: true, temporal: { ...temporal, address: proxy.address } });
  drive = driveLeads(system);
});

afterAll(async () => {
  await proxy.restore();
  await system.close();
  await proxy.close();
});

const leadOf = (index: number): object => ({
  email: `away-${index}@example.com`,
  message: 'We would like to see it.',
  leadData: { source: 'demo_request' },
});
const indexes = Array.from({ length: leadCount }, (_, index) => index);

describe('while Temporal is away', () => {
  it('leads are acknowledged, and each is worked once when it is back, also one that came twice', async () => {
    await proxy.cut();
    const answers = await Promise.all(indexes.map((index) => drive.submit(leadOf(index))));
    const again = await Promise.all(indexes.map((index) => drive.submit(leadOf(index))));
    expect(again).toEqual(answers);
    expect(system.sandbox.emails()).toEqual([]);
    const undispatched = await system.store.submissions.listUndispatched({ receivedBefore: new Date(), limit: 100 });
    expect(undispatched.map(({ submissionId }) => submissionId).toSorted()).toEqual(
      answers.map(({ submissionId }) => submissionId).toSorted(),
    );

    await proxy.restore();
    for (const { leadId } of answers) {
      await drive.untilTold(leadId, 'message-sent');
      await workflowEnd(system, leadId);
      const told = (await drive.timeline(leadId)).map(({ type }) => type);
      expect(told.filter((type) => type === 'lead-received')).toHaveLength(1);
      expect(told.filter((type) => type === 'message-sent')).toHaveLength(1);
    }
    const sentTo = system.sandbox.emails().flatMap(({ recipients }) => recipients.map(({ address }) => address));
    expect(sentTo.toSorted()).toEqual(indexes.map((index) => `away-${index}@example.com`));
  }, 150_000);
});
