import type { IdentifiedLead, SubmissionReceipt } from '../ports/submission-store.ts';
import { requireFound } from '../require-found.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { joinLead } from './join-lead.ts';
import { makeLead } from './make-lead.ts';

/**
 * Gives a submission that was stored without a lead its lead.
 * @throws NotFoundError when there is none, or its body was not kept
 */
export function identifySubmission(
  { db, vault }: StoreContext,
  submissionId: string,
  lead: IdentifiedLead,
  at: Date,
): Promise<SubmissionReceipt> {
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => giveStoredItsLead({ db: transaction, vault }, submissionId, lead, at)),
  );
}

/**
 * Does the same in the caller's transaction. What it answers is a duplicate when the submission had its lead before.
 * @throws NotFoundError when there is none, or its body was not kept; OvertakenError as `joinLead` does
 */
export async function giveStoredItsLead(
  context: StoreContext,
  submissionId: string,
  { source, profile, content }: IdentifiedLead,
  at: Date,
): Promise<SubmissionReceipt> {
  const { db, vault } = context;
  const query = db
    .selectFrom('submissions')
    .select(['lead_id', 'route', 'source', 'received_at', 'made_in_sandbox', 'sealed_headers', 'sealed_body'])
    .where('submission_id', '=', submissionId)
    .where('sealed_body', 'is not', null)
    .$narrowType<{ sealed_body: Uint8Array }>()
    .forUpdate();
  const stored = await requireFound('submission', submissionId, query);
  if (stored.lead_id !== null) {
    const leadId = stored.lead_id;
    return { submissionId, leadId, source: stored.source ?? source, isNewLead: false, isDuplicate: true };
  }
  const incoming = {
    submissionId,
    source,
    profile,
    content,
    at,
    isStored: true,
    route: stored.route,
    receivedAt: stored.received_at,
    headers: vault.leadless.open('submissions.sealed_headers', stored.sealed_headers),
    rawBody: vault.leadless.openBytes('submissions.sealed_body', stored.sealed_body),
    madeInSandbox: stored.made_in_sandbox,
  };
  return (await makeLead(context, incoming)) ?? joinLead(context, incoming);
}
