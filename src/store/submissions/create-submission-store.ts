import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { AdmittedSubmission, SubmissionStore } from '../ports/submission-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { receiveSubmission } from './receive-submission.ts';
import { storeRefusal } from './store-refusal.ts';

/** Makes the part of the store that keeps what arrived, and what was turned away. */
export function createSubmissionStore(context: StoreContext): SubmissionStore {
  const { db, vault } = context;
  return {
    receive: (arrival) => receiveSubmission(context, arrival),
    refuse: (refusal) => storeRefusal(context, refusal),
    async listUndispatched({ receivedBefore, limit }) {
      const rows = await db
        .selectFrom('submissions')
        .select(['submission_id', 'lead_id', 'source'])
        .where('dispatched_at', 'is', null)
        .where('received_at', '<', receivedBefore)
        .orderBy('arrival')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ submissionId: row.submission_id, leadId: row.lead_id, source: row.source }));
    },
    async markDispatched(submissionId, at) {
      const query = db
        .updateTable('submissions')
        .set({ dispatched_at: at })
        .where('submission_id', '=', submissionId)
        .returning('submission_id');
      await requireFound('submission', submissionId, query);
    },
    admit: (request) => admit(context, request),
    async get(submissionId) {
      const query = db
        .selectFrom('submissions')
        .innerJoin('leads', 'leads.lead_id', 'submissions.lead_id')
        .select(['leads.lead_id', 'wrapped_key', 'route', 'submissions.source', 'received_at'])
        .select(['submissions.sealed_profile', 'sealed_content'])
        .where('submission_id', '=', submissionId);
      const row = await requireFound('submission', submissionId, query);
      const sealer = vault.unlock(row.lead_id, row.wrapped_key);
      return {
        submissionId,
        leadId: row.lead_id,
        route: row.route,
        source: row.source,
        receivedAt: row.received_at,
        profile: sealer.open('submissions.sealed_profile', row.sealed_profile),
        content: sealer.open('submissions.sealed_content', row.sealed_content),
      };
    },
  };
}

async function admit(
  { db }: StoreContext,
  { leadId, runId, at }: Parameters<SubmissionStore['admit']>[0],
): Promise<AdmittedSubmission[]> {
  if (!isUuid(leadId)) return [];
  const rows = await db
    .updateTable('submissions')
    .set({ admitted_run_id: runId, admitted_at: sql`coalesce(admitted_at, ${at})` })
    .where('lead_id', '=', leadId)
    .where((builder) => builder.or([builder('admitted_run_id', 'is', null), builder('admitted_run_id', '=', runId)]))
    .returning(['submission_id', 'arrival', 'source', 'received_at'])
    .execute();
  return rows
    .toSorted((one, other) => one.arrival - other.arrival)
    .map((row) => ({ submissionId: row.submission_id, source: row.source, receivedAt: row.received_at }));
}
