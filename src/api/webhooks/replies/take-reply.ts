import type { IncomingReply, ReplyReceipt } from '../../../store/ports/reply-store.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import type { PendingWork } from '../../pending-work.ts';
import { untilQuiet } from './until-quiet.ts';

/** What taking in a reply needs. */
export type ReplyDependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'log'> & {
  readonly pendingWork: PendingWork;
};

/** A provider answers within seconds; longer no sender of webhooks should wait. */
export const patienceMs = 3_000;

/**
 * Keeps a reply, hands it over, and waits until no message to its lead is with a provider: what begins after this is
 * answered, is none.
 */
export async function takeReply(
  { store, dispatcher, pendingWork, log }: ReplyDependencies,
  reply: IncomingReply,
): Promise<ReplyReceipt> {
  const receipt = await store.replies.receive(reply);
  const { replyId, leadId, isDuplicate } = receipt;
  if (leadId === undefined) return receipt;
  if (!isDuplicate) pendingWork.add(dispatcher.dispatchReply({ replyId, leadId }));
  const isInFlight = !(await untilQuiet(store.replies, leadId, patienceMs));
  if (isInFlight) log.info({ replyId, leadId }, 'A message was with a provider when the lead answered');
  return { ...receipt, isInFlight };
}
