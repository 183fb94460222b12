import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { AdmittedSubmission, SubmissionStore } from '../ports/submission-store.ts';
import type { StoreContext } from '../store-context.ts';

/** Admits to a run what no other run has, in one statement that locks the lead's row first, as a merge does. */
export async function admitSubmissions(
  { db }: StoreContext,
  { leadId, runId, at }: Parameters<SubmissionStore['admit']>[0],
): Promise<AdmittedSubmission[]> {
  if (!isUuid(leadId)) return [];
  const rows = await db
    .with('lead', (query) => query.selectFrom('leads').select('lead_id').where('lead_id', '=', leadId).forUpdate())
    .updateTable('submissions')
    .from('lead')
    .set({ admitted_run_id: runId, admitted_at: sql`coalesce(admitted_at, ${at})` })
    .whereRef('submissions.lead_id', '=', 'lead.lead_id')
    .where((builder) => builder.or([builder('admitted_run_id', 'is', null), builder('admitted_run_id', '=', runId)]))
    .returning(['submission_id', 'arrival', 'source', 'received_at', 'feedback_id'])
    .returning(['absorbed_lead_id', 'absorbed_stop_ordinal'])
    .$narrowType<{ source: string }>()
    .execute();
  return rows
    .toSorted((one, other) => one.arrival - other.arrival)
    .map((row) => ({
      submissionId: row.submission_id,
      source: row.source,
      receivedAt: row.received_at,
      ...(row.feedback_id !== null && { feedbackId: row.feedback_id }),
      ...(row.absorbed_lead_id !== null &&
        row.absorbed_stop_ordinal !== null && {
          absorbed: { leadId: row.absorbed_lead_id, stopOrdinal: row.absorbed_stop_ordinal },
        }),
    }));
}
