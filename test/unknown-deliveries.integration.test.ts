import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { causesOf } from './system/read-failures.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({ skipsTime: true });

const typesOf = async (leadId: string): Promise<string[]> =>
  (await used.drive.timeline(leadId)).map(({ type }) => type);

describe('a delivery whose answer was lost', () => {
  it('is found at the provider, so that the sequence goes on and the lead gets one e-mail', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'drop-answer' });
    const email = 'taken@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    expect(used.emailsTo(email)).toHaveLength(1);
    const types = await typesOf(leadId);
    expect(types).toEqual(expect.arrayContaining(['delivery-looked-up', 'message-sent', 'sequence-finished']));
    expect(types).not.toContain('attention-needed');
  });

  it('is sent when the provider certainly does not have it', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'reset' });
    const email = 'not.taken@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    expect(used.emailsTo(email)).toHaveLength(1);
    expect(await typesOf(leadId)).not.toContain('attention-needed');
  });

  it('is told to people, and sent all the same, when a provider loses one after the other', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'status', status: 503, times: 3 });
    const email = 'often.lost@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    expect(used.emailsTo(email)).toHaveLength(1);
    expect(await typesOf(leadId)).toEqual(expect.arrayContaining(['attention-needed', 'attention-resolved']));
    expect(await causesOf(used)).toEqual([]);
  });
});

describe('failures', () => {
  it('are listed by cause and retried all at once', async () => {
    const { drive, system } = used;
    system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'status', status: 422, times: 'always' });
    const leads = await Promise.all(
      ['one', 'two', 'three'].map((name) => drive.submit({ ...janeDoe, email: `${name}@refused.example.com` })),
    );
    await untilTrue(async () => (await causesOf(used)).some(({ count }) => count === leads.length));
    const [cause] = await causesOf(used);
    expect(cause).toMatchObject({ because: expect.stringContaining('refused for good by postmark') });
    expect(cause?.examples).toHaveLength(leads.length);

    system.sandbox.faults.clear();
    const path = `/api/failures/${cause?.cause ?? ''}/retry`;
    const [first, ...others] = leads;
    const one = await drive.post(path, { leadId: first?.leadId });
    await expect(one.json()).resolves.toMatchObject({ resolvedCount: 1 });
    const all = await drive.post(path);
    await expect(all.json()).resolves.toMatchObject({ resolvedCount: others.length });
    for (const { leadId } of leads) await workflowEnd(system, leadId);
    for (const name of ['one', 'two', 'three']) expect(used.emailsTo(`${name}@refused.example.com`)).toHaveLength(1);
    expect(await causesOf(used)).toEqual([]);
    expect((await drive.post(path)).status).toBe(404);
  });

  it('are closed when what they were part of is stopped', async () => {
    const { drive, system } = used;
    system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'status', status: 422, times: 'always' });
    const email = 'answers@refused.example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await untilTrue(async () => (await causesOf(used)).length > 0);
    await drive.command(leadId, 'take-over', { by: 'Sam' });
    await workflowEnd(system, leadId);
    expect(await causesOf(used)).toEqual([]);
  });

  it('alert operations once for a cause that is new', async () => {
    const { drive, system } = used;
    system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'status', status: 422, times: 'always' });
    const posts = (): number =>
      system.sandbox.chatPosts().filter(({ text }) => text.includes('refused for good by postmark')).length;
    const watch = async (): Promise<void> => {
      await system.client.workflow.execute('watchFailures', {
        taskQueue: 'leadline-leads',
        workflowId: `watch-${crypto.randomUUID()}`,
        args: [{ clockOffsetMs: 0 }],
      });
    };
    await drive.submit({ ...janeDoe, email: 'alerting@refused.example.com' });
    await untilTrue(async () => (await causesOf(used)).length > 0);
    await watch();
    await watch();
    expect(posts()).toBe(1);
    const [cause] = await causesOf(used);
    const skipped = await drive.post(`/api/failures/${cause?.cause ?? ''}/skip`);
    await expect(skipped.json()).resolves.toMatchObject({ resolvedCount: 1 });
    await watch();
    expect(await system.store.sources.listNotices()).not.toContainEqual(expect.objectContaining({ kind: 'failure' }));
  });
});
