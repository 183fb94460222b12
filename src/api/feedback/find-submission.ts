import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';

/**
 * Finds the submission of a lead that feedback is about: the one named, or else the last that arrived.
 * @throws ApiError 404 `unknown_submission`
 */
export async function findSubmission(
  store: Pick<Store, 'submissions'>,
  leadId: string,
  named: string | undefined,
): Promise<string> {
  const submissionId = named ?? (await store.submissions.findLatestId(leadId));
  const record = submissionId === undefined ? undefined : await store.submissions.find(submissionId);
  if (record?.leadId !== leadId) {
    throw new ApiError(404, 'unknown_submission', 'This lead has no such submission.');
  }
  return record.submissionId;
}
