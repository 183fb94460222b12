import { Router } from 'express';
import type { IncomingReply, ReplyReceipt } from '../../../store/ports/reply-store.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { closeAddress } from '../../close-address.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import type { ReplyWebhook } from './reply-webhook.ts';
import { takeReply, type ReplyDependencies } from './take-reply.ts';
import { takeTeamAnswer } from './take-team-answer.ts';

/** What mail programs write for the `mailto:` of List-Unsubscribe, as we ask them to. */
const unsubscribeSubject = /^\s*unsubscribe\s*$/i;

type Dependencies = ReplyDependencies & Pick<ApiDependencies, 'isTeamAddress'>;

/** Serves one vendor's replies by e-mail: once it has answered, no claim for this lead says `go` any more. */
export function replyRoute(dependencies: Dependencies, webhook: ReplyWebhook): Router {
  const path = `/webhooks/replies/${webhook.provider}`;
  const router = Router();
  router.post(path, async (request, response) => {
    const { reply, attachmentCount } = await webhook.read(request, new Date());
    const teamAnswer = await takeTeamAnswer(dependencies, reply);
    if (teamAnswer !== undefined) {
      const { leadId, isInFlight } = teamAnswer;
      response.json({ status: 'rep-answered', leadId, ...(isInFlight && { inFlight: true }) });
      return;
    }
    const receipt = await takeReply(dependencies, reply);
    if (receipt.leadId !== undefined && unsubscribeSubject.test(reply.subject ?? '')) {
      await unsubscribeSender(dependencies, reply, receipt);
    }
    const { replyId, leadId, isInFlight } = receipt;
    response.json({
      status: leadId === undefined ? 'unmatched' : 'held',
      replyId,
      ...(leadId !== undefined && { leadId }),
      ...(isInFlight === true && { inFlight: true }),
      ...(attachmentCount > 0 && { attachmentCount }),
    });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

/** Closes the lead's own address, unless somebody else in the thread wrote: then that one. */
async function unsubscribeSender(
  dependencies: ReplyDependencies,
  { fromAddress, receivedAt }: IncomingReply,
  { leadId, matchedBy }: ReplyReceipt,
): Promise<void> {
  const lead = leadId === undefined ? undefined : await dependencies.store.leads.find(leadId);
  const address = matchedBy === 'colleague' ? fromAddress : (lead?.profile.email ?? fromAddress);
  const origin = 'an e-mail to unsubscribe';
  await closeAddress(dependencies, { channel: 'email', address, reason: 'unsubscribed', origin, at: receivedAt });
}
