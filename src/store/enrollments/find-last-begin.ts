import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { EnrollmentStore } from '../ports/enrollment-store.ts';
import type { Queryable } from '../store-context.ts';

/** Finds when a lead, or one that was merged into it, began a sequence last of which something went out and which has ended. */
export async function findLastBegin(
  db: Queryable,
  { leadId, sequence, exceptCauseId }: Parameters<EnrollmentStore['findLastBegin']>[0],
): Promise<Date | undefined> {
  if (!isUuid(leadId)) return undefined;
  const row = await db
    .selectFrom('enrollments')
    .innerJoin('leads', 'leads.lead_id', 'enrollments.lead_id')
    .select('started_at')
    .where((lead) => lead.or([lead('leads.lead_id', '=', leadId), lead('merged_into_lead_id', '=', leadId)]))
    .where('sequence_name', '=', sequence)
    .where('cause_id', '<>', exceptCauseId)
    .where('enrollments.state', '<>', 'running')
    .where((enrollment) =>
      enrollment.exists(
        enrollment
          .selectFrom('deliveries')
          .select(sql`1`.as('one'))
          .whereRef('deliveries.enrollment_id', '=', 'enrollments.enrollment_id')
          .where('deliveries.state', 'in', ['calling', 'sent', 'unknown']),
      ),
    )
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.started_at;
}
