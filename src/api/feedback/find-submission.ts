import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';

/** Defines what the timeline tells of a submission that arrived. */
const leadReceivedSchema = z.object({ submissionId: z.string() });

/**
 * Finds the submission of a lead that feedback is about: the one named, or else the last that arrived.
 * @throws ApiError 404 `unknown_submission`
 */
export async function findSubmission(
  store: Pick<Store, 'submissions' | 'timeline'>,
  leadId: string,
  named: string | undefined,
): Promise<string> {
  const submissionId = named ?? (await findLatest(store, leadId));
  const record = submissionId === undefined ? undefined : await store.submissions.find(submissionId);
  if (record?.leadId !== leadId) {
    throw new ApiError(404, 'unknown_submission', 'This lead has no such submission.');
  }
  return record.submissionId;
}

async function findLatest(store: Pick<Store, 'timeline'>, leadId: string): Promise<string | undefined> {
  const received = (await store.timeline.list(leadId)).findLast(({ type }) => type === 'lead-received');
  return leadReceivedSchema.safeParse(received?.data).data?.submissionId;
}
