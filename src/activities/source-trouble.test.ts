import { describe, expect, it } from '@jest/globals';
import type { SubmissionRecord } from '../store/ports/submission-store.ts';
import { createSourceTroubleActivities } from './source-trouble.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';

const nowMs = Date.parse('2026-11-30T03:00:00Z');
const because = 'the token is refused';

function world() {
  const sources = fakeSourceStore();
  const submissions = { find: () => Promise.resolve({ route: 'facebook' } as SubmissionRecord) };
  return { sources, activities: createSourceTroubleActivities({ store: { sources, submissions } }) };
}

describe('the troubles of sources', () => {
  it('hands on a notice of a reconciliation that could not look, once', async () => {
    const { activities } = world();
    const trouble = { route: 'facebook', because, nowMs } as const;
    expect(await activities.noteReconcileTrouble(trouble)).toEqual({
      raised: [{ source: 'facebook', kind: 'fetch' }],
    });
    expect(await activities.noteReconcileTrouble(trouble)).toEqual({ raised: [] });
  });

  it('leaves that notice open when a lead could be fetched, and settles that of the webhook', async () => {
    const { activities, sources } = world();
    await activities.noteReconcileTrouble({ route: 'facebook', because, nowMs });
    await activities.noteFetchTrouble({ submissionId: 'submission-1', because, nowMs });
    expect(sources.openSubjects()).toEqual(['reconciliation', 'webhook']);
    await activities.noteFetchMended({ submissionId: 'submission-1', nowMs });
    expect(sources.openSubjects()).toEqual(['reconciliation']);
  });
});
