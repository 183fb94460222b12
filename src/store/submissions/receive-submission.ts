import type { Arrival } from '../../domain/submission.ts';
import { DedupeConflictError } from '../dedupe-conflict-error.ts';
import type { SubmissionReceipt } from '../ports/submission-store.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { giveStoredItsLead } from './identify-submission.ts';
import { joinLead } from './join-lead.ts';
import { makeLead } from './make-lead.ts';
import { whatWasSaid } from './what-was-said.ts';

/**
 * Stores what arrived for a new lead, in one statement, or for the lead that it is from, or answers what was stored first.
 * @throws DedupeConflictError when a form repeats a key and says something else
 */
export function receiveSubmission(context: StoreContext, arrival: Arrival): Promise<SubmissionReceipt> {
  const { db, vault } = context;
  const incoming = { ...arrival, submissionId: vault.drawId(), isStored: false, at: arrival.receivedAt };
  return retryWhenOvertaken(
    async () =>
      (await makeLead(context, incoming)) ??
      db.transaction().execute(async (transaction) => {
        const inTransaction = { db: transaction, vault };
        return (await answerEarlier(inTransaction, arrival)) ?? joinLead(inTransaction, incoming);
      }),
  );
}

/** Answers what has the arrival's dedupe key; when that has no lead yet, the arrival tells whose it is. */
async function answerEarlier(context: StoreContext, arrival: Arrival): Promise<SubmissionReceipt | undefined> {
  const { db, vault } = context;
  const { route, dedupeKey, receivedAt } = arrival;
  if (dedupeKey === undefined) return undefined;
  const earlier = await db
    .selectFrom('submissions')
    .select(['submission_id', 'lead_id', 'source', 'content_hash'])
    .where('route', '=', route)
    .where('dedupe_hash', '=', vault.hashDedupeKey(dedupeKey))
    .executeTakeFirst();
  if (earlier === undefined) return undefined;
  const { submission_id: submissionId, lead_id: leadId, source, content_hash } = earlier;
  if (leadId === null) return giveStoredItsLead(context, submissionId, arrival, receivedAt);
  if (content_hash !== null && !vault.hashContent(whatWasSaid(arrival)).equals(content_hash)) {
    throw new DedupeConflictError();
  }
  return { submissionId, leadId, source: source ?? arrival.source, isNewLead: false, isDuplicate: true };
}
