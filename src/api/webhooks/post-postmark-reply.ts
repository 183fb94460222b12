import { Router, type Request } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { hasBasicAuth } from '../basic-auth.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { parseBody } from '../parse-body.ts';
import type { PendingWork } from '../pending-work.ts';
import { readBody } from '../read-body.ts';
import { readPostmarkReply } from './postmark-reply.ts';

/** Postmark takes mail of up to 35 MB, attachments included (postmarkapp.com/developer/user-guide/inbound). */
const maxBodyBytes = 35 * 1024 * 1024;
const path = '/webhooks/replies/postmark';

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'postmarkWebhook' | 'isSandboxed'> & {
  readonly pendingWork: PendingWork;
};

/** Takes replies from Postmark: once it has answered, no claim for this lead says `go` any more. */
export function postPostmarkReply(dependencies: Dependencies): Router {
  const { store, dispatcher, pendingWork } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    authenticate(dependencies, request);
    const { bytes, isTooLarge } = await readBody(request, maxBodyBytes);
    if (isTooLarge) throw new ApiError(413, 'body_too_large', 'A reply may have 35 MB at most.');
    const reply = readPostmarkReply(parseBody(bytes, request.headers['content-type']), bytes, new Date());
    const { replyId, leadId, isDuplicate } = await store.replies.receive(reply);
    response.json({ status: leadId === undefined ? 'unmatched' : 'held', replyId, ...(leadId && { leadId }) });
    if (leadId !== undefined && !isDuplicate) pendingWork.add(dispatcher.dispatchReply({ replyId, leadId }));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

function authenticate({ postmarkWebhook, isSandboxed }: Dependencies, request: Request): void {
  if (postmarkWebhook === undefined) {
    if (isSandboxed) return;
    throw new ApiError(401, 'not_configured', 'Set POSTMARK_WEBHOOK_USER and POSTMARK_WEBHOOK_PASSWORD first.');
  }
  if (!hasBasicAuth(request.headers.authorization, postmarkWebhook)) {
    throw new ApiError(401, 'unauthorized', 'The credentials are missing or wrong.');
  }
}
