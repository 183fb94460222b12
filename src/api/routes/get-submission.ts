import { isUtf8 } from 'node:buffer';
import { Router } from 'express';
import type { SubmissionRecord } from '../../store/ports/submission-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { parseOf } from '../intake/parse-of.ts';

/** Answers a submission with all that is kept of it, and what it would be read as now. */
export function getSubmission(dependencies: Pick<ApiDependencies, 'store' | 'sourceDesk' | 'leadWebhooks'>): Router {
  return Router().get('/api/submissions/:submissionId', async (request, response) => {
    const record = await dependencies.store.submissions.find(request.params.submissionId);
    if (record === undefined) throw new ApiError(404, 'unknown_submission', 'There is no submission with this id.');
    response.json({ ...toView(record), parse: await parseOf(dependencies, record) });
  });
}

function toView({ rawBody, ...record }: SubmissionRecord): Record<string, unknown> {
  if (rawBody === undefined) return { ...record, body: null };
  const bytes = Buffer.from(rawBody);
  return isUtf8(bytes)
    ? { ...record, body: bytes.toString('utf8') }
    : { ...record, body: bytes.toString('base64'), bodyEncoding: 'base64' };
}
