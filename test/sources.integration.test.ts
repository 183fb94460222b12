import { describe, expect, it } from '@jest/globals';
import { ensureSchedules } from '../src/ensure-schedules.ts';
import type { ReconcileInput, WatchInput } from '../src/workflows/messages.ts';
import { needsAttentionAttribute } from '../src/workflows/search-attributes.ts';
import { taskQueues } from '../src/workflows/task-queues.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';

const used = useSystem({ skipsTime: false });
const hourMs = 3_600_000;

const run = (workflowType: string, input: ReconcileInput | WatchInput): Promise<unknown> =>
  used.system.client.workflow.execute(workflowType, {
    workflowId: `${workflowType}-${crypto.randomUUID()}`,
    taskQueue: taskQueues.leads,
    args: [input],
  });

const answered = (email: string): Promise<void> => untilTrue(() => used.emailsTo(email).length > 0);

describe('the nightly reconciliation', () => {
  it('works the leads that no webhook brought, each once, and tells operators', async () => {
    const createdAt = new Date(Date.now() - hourMs).toISOString();
    const fields = (email: string): Record<string, string> => ({
      full_name: 'Missed Lead',
      email,
      source: 'demo_request',
    });
    used.system.sandbox.addFacebookLead({ formId: 'f1', createdAt, fields: fields('missed.facebook@example.com') });
    used.system.sandbox.addSalesforceLead({
      Email: 'missed.salesforce@example.com',
      LastName: 'Missed',
      LeadSource: 'demo_request',
      CreatedDate: createdAt,
    });
    const input = { routes: ['facebook', 'salesforce'], clockOffsetMs: 0 } as const;
    await run('reconcileSources', input);
    await answered('missed.facebook@example.com');
    await answered('missed.salesforce@example.com');
    const notices = await used.system.store.sources.listNotices();
    expect(notices.map(({ source, kind }) => `${source} ${kind}`).toSorted()).toEqual([
      'facebook missed',
      'salesforce missed',
    ]);
    expect(used.system.sandbox.chatPosts().some(({ text }) => text.includes('facebook'))).toBe(true);

    await run('reconcileSources', input);
    expect(await used.system.store.sources.listNotices()).toEqual([]);
    expect(used.emailsTo('missed.facebook@example.com')).toHaveLength(1);
  });

  it('asks the others when one vendor refuses, and says which was not asked until it could be', async () => {
    used.system.sandbox.faults.add({ vendor: 'facebook', kind: 'status', status: 401, times: 'always' });
    used.system.sandbox.addSalesforceLead({
      Email: 'other.vendor@example.com',
      LastName: 'Other',
      LeadSource: 'demo_request',
      CreatedDate: new Date(Date.now() - hourMs).toISOString(),
    });
    const input = { routes: ['facebook', 'salesforce'], clockOffsetMs: 0 } as const;
    const openKinds = async (): Promise<string[]> =>
      (await used.system.store.sources.listNotices()).map(({ source, kind }) => `${source} ${kind}`);
    await run('reconcileSources', input);
    await answered('other.vendor@example.com');
    expect(await openKinds()).toEqual(expect.arrayContaining(['facebook access', 'facebook fetch']));
    const posts = used.system.sandbox.chatPosts();
    expect(posts.some(({ text }) => text.includes('Leads of facebook cannot be fetched'))).toBe(true);

    used.system.sandbox.faults.clear();
    await run('reconcileSources', input);
    expect(await openKinds()).not.toContain('facebook fetch');
  });
});

describe('the watch over sources', () => {
  it('runs through, and marks itself while something needs attention', async () => {
    await used.system.store.sources.raise(
      { source: 'webinar', kind: 'drift', subject: 'form email', because: 'The field email is gone.' },
      new Date(),
    );
    const handle = await used.system.client.workflow.start('watchSources', {
      workflowId: `watch-${crypto.randomUUID()}`,
      taskQueue: taskQueues.leads,
      args: [{ clockOffsetMs: 0 } satisfies WatchInput],
    });
    await handle.result();
    const { typedSearchAttributes } = await handle.describe();
    expect(typedSearchAttributes.get(needsAttentionAttribute)).toBe(true);
  });
});

describe('the schedules', () => {
  it('are made once, and brought up to date by each start', async () => {
    const { client } = used.system;
    await ensureSchedules(client, ['facebook']);
    await ensureSchedules(client, ['facebook', 'hubspot']);
    const { action, spec } = await client.schedule.getHandle('reconcile-sources').describe();
    expect(action).toMatchObject({ args: [{ routes: ['facebook', 'hubspot'] }] });
    expect(spec.calendars).toHaveLength(1);
    await Promise.all(
      ['reconcile-sources', 'watch-sources'].map((scheduleId) => client.schedule.getHandle(scheduleId).delete()),
    );
  });
});
