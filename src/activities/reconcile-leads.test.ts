import { describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { LeadlessSubmission } from '../domain/submission.ts';
import type { SubmissionStore } from '../store/ports/submission-store.ts';
import { createReconcileLeadsActivities, type ReconciledLeads, type ReconcileRequest } from './reconcile-leads.ts';
import { fakeLeadSource } from './testing/fake-lead-source.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';

const nowMs = Date.parse('2026-11-30T03:00:00Z');
const request: ReconcileRequest = { route: 'facebook', fromMs: nowMs - 172_800_000, toMs: nowMs - 900_000, nowMs };

/** Keeps references in memory; the known ones count as brought by a webhook. */
function fakeSubmissions(
  known: readonly string[],
): Pick<SubmissionStore, 'keepUnknown'> & { chunks: LeadlessSubmission[][] } {
  const seen = new Set(known);
  const chunks: LeadlessSubmission[][] = [];
  return {
    chunks,
    keepUnknown(references) {
      chunks.push([...references]);
      const unknown = references.filter(({ externalId = '' }) => !seen.has(externalId));
      unknown.forEach(({ externalId = '' }) => seen.add(externalId));
      return Promise.resolve(
        unknown.map(({ externalId = '', state }) => ({ submissionId: externalId, state, isDuplicate: false })),
      );
    },
  };
}

function idsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

interface World {
  readonly ids: readonly string[];
  readonly submissions: ReturnType<typeof fakeSubmissions>;
  readonly sources?: ReturnType<typeof fakeSourceStore>;
  readonly environment?: MockActivityEnvironment;
}

function reconcile({
  ids,
  submissions,
  sources = fakeSourceStore(),
  environment = new MockActivityEnvironment(),
}: World): Promise<ReconciledLeads> {
  const activities = createReconcileLeadsActivities({
    store: { submissions, sources },
    leadSources: { facebook: fakeLeadSource({ ids }) },
    email: { isSandboxed: false },
  });
  return environment.run((asked: ReconcileRequest) => activities.reconcileLeads(asked), request);
}

describe('reconcileLeads', () => {
  it('stores what no webhook brought as a reference to be fetched', async () => {
    const submissions = fakeSubmissions(['1']);
    expect(await reconcile({ ids: ['1', '2'], submissions })).toEqual({
      listed: 2,
      missed: 1,
      raised: [{ source: 'facebook', kind: 'missed' }],
    });
    const reference = submissions.chunks[0]?.[1];
    expect(reference).toMatchObject({
      route: 'facebook',
      state: 'fetching',
      externalId: '2',
      dedupeKey: '2',
      headers: {},
      madeInSandbox: false,
    });
    expect(JSON.parse(new TextDecoder().decode(reference?.rawBody))).toEqual({ reconciled: true, id: '2' });
  });

  it('asks the store for a hundred at a time, and tells Temporal that it is alive after each', async () => {
    const submissions = fakeSubmissions([]);
    const environment = new MockActivityEnvironment();
    const beats: unknown[] = [];
    environment.on('heartbeat', (details) => beats.push(details));
    await reconcile({ ids: idsUpTo(250), submissions, environment });
    expect(submissions.chunks.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(beats).toEqual([{ missed: 100 }, { missed: 200 }, { missed: 250 }]);
  });

  it('counts what an earlier try has stored', async () => {
    const environment = new MockActivityEnvironment({ attempt: 2, heartbeatDetails: { missed: 100 } });
    const sources = fakeSourceStore();
    const answer = await reconcile({
      ids: idsUpTo(150),
      submissions: fakeSubmissions(idsUpTo(100)),
      environment,
      sources,
    });
    expect(answer).toMatchObject({ listed: 150, missed: 150 });
    expect((await sources.listNotices())[0]?.because).toContain('did not bring 150 of the 150 leads');
  });

  it('settles the notice when the webhook brought all', async () => {
    const sources = fakeSourceStore();
    const submissions = fakeSubmissions([]);
    await reconcile({ ids: ['1'], submissions, sources });
    expect(sources.openSubjects()).toEqual(['webhook']);
    expect(await reconcile({ ids: ['1'], submissions, sources })).toEqual({ listed: 1, missed: 0, raised: [] });
    expect(sources.openSubjects()).toEqual([]);
  });

  it('settles that it could not look, and leaves open that what a webhook named cannot be fetched', async () => {
    const open = (['reconciliation', 'webhook'] as const).map(
      (subject) => ({ source: 'facebook', kind: 'fetch', subject, because: 'It cannot be fetched.' }) as const,
    );
    const sources = fakeSourceStore({ open });
    await reconcile({ ids: [], submissions: fakeSubmissions([]), sources });
    expect(sources.openSubjects()).toEqual(['webhook']);
  });

  it('says for good which variable is missing when the vendor is not configured', async () => {
    const dependencies = {
      store: { submissions: fakeSubmissions([]), sources: fakeSourceStore() },
      leadSources: {},
      email: { isSandboxed: false },
    };
    await expect(createReconcileLeadsActivities(dependencies).reconcileLeads(request)).rejects.toMatchObject({
      type: 'NotConfigured',
      nonRetryable: true,
      message: expect.stringContaining('FACEBOOK_PAGE_TOKEN'),
    });
  });
});
