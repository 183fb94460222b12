import { isUuid } from '../is-uuid.ts';
import type {
  PendingDispatch,
  SubmissionFilter,
  SubmissionRecord,
  SubmissionStore,
  SubmissionSummary,
} from '../ports/submission-store.ts';
import type { StoreContext } from '../store-context.ts';
import { submissionFromRow, summaryColumns, summaryFromRow } from './submission-from-row.ts';

/** Lists submissions, the last to arrive first. */
export async function listSubmissions(
  { db }: StoreContext,
  { state, route, source, before, limit }: SubmissionFilter,
): Promise<SubmissionSummary[]> {
  if (before !== undefined && !isUuid(before)) return [];
  let query = db.selectFrom('submissions').select(summaryColumns).orderBy('arrival', 'desc').limit(limit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (route !== undefined) query = query.where('route', '=', route);
  if (source !== undefined) query = query.where('source', '=', source);
  if (before !== undefined) {
    query = query.where('arrival', '<', (row) =>
      row.selectFrom('submissions as later').select('later.arrival').where('later.submission_id', '=', before),
    );
  }
  return (await query.execute()).map(summaryFromRow);
}

/** Finds a submission and opens what is kept of it. */
export async function findSubmission(
  { db, vault }: StoreContext,
  submissionId: string,
): Promise<SubmissionRecord | undefined> {
  if (!isUuid(submissionId)) return undefined;
  const row = await db
    .selectFrom('submissions')
    .leftJoin('leads', 'leads.lead_id', 'submissions.lead_id')
    .selectAll('submissions')
    .select('wrapped_key')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return submissionFromRow(row, row.lead_id === null ? vault.leadless : vault.unlock(row.lead_id, row.wrapped_key));
}

/** Finds the id of the submission of a lead that arrived last. */
export async function findLatestId({ db }: StoreContext, leadId: string): Promise<string | undefined> {
  if (!isUuid(leadId)) return undefined;
  const row = await db
    .selectFrom('submissions')
    .select('submission_id')
    .where('lead_id', '=', leadId)
    .orderBy('arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.submission_id;
}

/** Lists what Temporal may not have heard of, the first to arrive first. */
export async function listUndispatched(
  { db }: StoreContext,
  { receivedBefore, limit }: Parameters<SubmissionStore['listUndispatched']>[0],
): Promise<PendingDispatch[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(['submission_id', 'lead_id', 'source', 'route', 'feedback_id'])
    .where('dispatched_at', 'is', null)
    // What was fed back and is admitted its lead knows, whatever was marked.
    .where((row) => row.or([row('feedback_id', 'is', null), row('admitted_run_id', 'is', null)]))
    .where('state', 'in', ['accepted', 'fetching'])
    .where('received_at', '<', receivedBefore)
    .orderBy('arrival')
    .limit(limit)
    .execute();
  return rows.map(({ submission_id: submissionId, lead_id: leadId, source, route, feedback_id }) =>
    leadId === null || source === null
      ? { kind: 'fetch', submissionId, route }
      : { kind: 'lead', submissionId, leadId, source, feedbackId: feedback_id ?? undefined },
  );
}
