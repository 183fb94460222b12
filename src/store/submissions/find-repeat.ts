import type { SubmissionReceipt } from '../ports/submission-store.ts';
import type { StoreContext } from '../store-context.ts';
import type { Incoming } from './incoming.ts';
import { whatWasSaid } from './what-was-said.ts';

/** How long a form with the same content is taken for the same form, sent twice. */
const repeatWithinMs = 10 * 60_000;

/**
 * Finds what the same lead sent by form with the same content within ten minutes, when the form gives no key to tell by.
 * Of submissions that are stored already none is a repeat: each stands for itself. The lead's row must be locked.
 */
export async function findRepeat(
  { db, vault }: StoreContext,
  incoming: Incoming,
  leadId: string,
): Promise<SubmissionReceipt | undefined> {
  const { route, dedupeKey, isStored, receivedAt } = incoming;
  if (route !== 'form' || dedupeKey !== undefined || isStored) return undefined;
  const sooner = (spanMs: number): Date => new Date(receivedAt.getTime() - spanMs);
  const earlier = await db
    .selectFrom('submissions')
    .select(['submission_id', 'source'])
    .where('lead_id', '=', leadId)
    .where('route', '=', route)
    .where('content_hash', '=', vault.hashContent(whatWasSaid(incoming)))
    .where('received_at', '>', sooner(repeatWithinMs))
    // Two at once may be stored in the other order than they came.
    .where('received_at', '<', sooner(-repeatWithinMs))
    .orderBy('arrival')
    .limit(1)
    .executeTakeFirst();
  if (earlier === undefined) return undefined;
  const { submission_id: submissionId, source } = earlier;
  return { submissionId, leadId, source: source ?? incoming.source, isNewLead: false, isDuplicate: true };
}
