import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { RunningEnrollment } from '../ports/enrollment-store.ts';
import type { StoreContext } from '../store-context.ts';

/** A cause need not be a submission; what is no UUID must not be read as one. */
const causeAsId = sql<string>`case when cause_id ~ '^[0-9a-fA-F-]{36}$' then cause_id::uuid end`;

/** Lists a lead's running enrollments, oldest first; one that neither a submission nor feedback on one caused has the source of the lead. */
export async function listRunning({ db }: StoreContext, leadId: string): Promise<RunningEnrollment[]> {
  if (!isUuid(leadId)) return [];
  const rows = await db
    .selectFrom('enrollments')
    .innerJoin('leads', 'leads.lead_id', 'enrollments.lead_id')
    .leftJoin('feedback', (join) => join.on('feedback.feedback_id', '=', causeAsId))
    .leftJoin('submissions', (join) =>
      join.on('submissions.submission_id', '=', ({ fn }) => fn.coalesce('feedback.submission_id', causeAsId)),
    )
    .select(['enrollment_id', 'cause_id', 'sequence_name'])
    .select(({ fn }) => fn.coalesce('submissions.source', 'leads.source').as('source'))
    .where('enrollments.lead_id', '=', leadId)
    .where('enrollments.state', '=', 'running')
    .orderBy('enrollments.ordinal')
    .orderBy('enrollments.started_at')
    .execute();
  return rows.map((row) => ({
    enrollmentId: row.enrollment_id,
    causeId: row.cause_id,
    sequence: row.sequence_name,
    source: row.source,
  }));
}
