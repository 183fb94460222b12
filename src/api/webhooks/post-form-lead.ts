import { Router, type Request } from 'express';
import type { SubmissionReceipt } from '../../store/ports/submission-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { keepableHeaders } from '../keepable-headers.ts';
import { parseBody } from '../parse-body.ts';
import type { PendingWork } from '../pending-work.ts';
import { readBody } from '../read-body.ts';
import { readFormLead } from './form-lead.ts';

const maxBodyBytes = 256 * 1024;
const path = '/webhooks/leads/form';

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'sourceKeyOf' | 'isSandboxed'> & {
  readonly pendingWork: PendingWork;
};

/** Takes leads from forms: stores, answers, then hands over to Temporal. */
export function postFormLead(dependencies: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const { bytes, isTooLarge } = await readBody(request, maxBodyBytes);
    const receipt = await receiveOrRefuse(dependencies, { request, rawBody: bytes, receivedAt }, () => {
      if (isTooLarge) throw new ApiError(413, 'body_too_large', 'A lead may have 256 KiB at most.');
      return readFormLead(parseBody(bytes, request.headers['content-type']));
    });
    const { submissionId, leadId } = receipt;
    response.json({ status: 'queued', submissionId, leadId });
    dependencies.pendingWork.add(dependencies.dispatcher.dispatchSubmission(receipt));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

interface RawRequest {
  readonly request: Request;
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
}

/** Reads and stores a lead; a body that is turned away is kept with its reason, since a person may be behind it. */
async function receiveOrRefuse(
  { store, sourceKeyOf, isSandboxed }: Dependencies,
  { request, rawBody, receivedAt }: RawRequest,
  read: () => ReturnType<typeof readFormLead>,
): Promise<SubmissionReceipt & { readonly source: string }> {
  const raw = { rawBody, headers: keepableHeaders(request.headers), receivedAt };
  let lead: ReturnType<typeof readFormLead>;
  try {
    lead = read();
  } catch (error) {
    if (error instanceof ApiError) await store.submissions.refuse({ route: 'form', reason: error.code, ...raw });
    throw error;
  }
  const source = sourceKeyOf(lead.content.statedSource);
  try {
    const receipt = await store.submissions.receive({
      route: 'form',
      source,
      ...raw,
      ...lead,
      madeInSandbox: isSandboxed,
    });
    return { ...receipt, source };
  } catch (error) {
    throw new ApiError(503, 'store_unavailable', 'The lead could not be stored; send it again.', { cause: error });
  }
}
