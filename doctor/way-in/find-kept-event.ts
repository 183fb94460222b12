import type { SubmissionRecord, SubmissionStore } from '../../src/store/ports/submission-store.ts';
import { markerHeader, type TestEvent } from './test-events.ts';

/** The submissions of the product, to look into. */
export type Submissions = Pick<SubmissionStore, 'list' | 'find'>;

/** What the product keeps of a test event. */
export type KeptEvent = Pick<SubmissionRecord, 'state' | 'reason' | 'bodyHash'>;

/** Others may have come meanwhile; so many of the newest are looked at. */
const maxLookedAt = 100;

/** The clocks of server and doctor may differ by so much. */
const clockSkewMs = 5 * 60_000;

/** Finds what the product has kept of a test event, by the header that names it. */
export async function findKeptEvent(
  submissions: Submissions,
  { keptBy, headers }: Pick<TestEvent, 'keptBy' | 'headers'>,
  sentAt: Date,
): Promise<KeptEvent | undefined> {
  const newest = await submissions.list({ route: keptBy, limit: maxLookedAt });
  for (const { submissionId, receivedAt } of newest) {
    if (receivedAt.getTime() < sentAt.getTime() - clockSkewMs) return undefined;
    const record = await submissions.find(submissionId);
    if (record?.headers[markerHeader] === headers[markerHeader]) return record;
  }
  return undefined;
}
