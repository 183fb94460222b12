import { sql } from 'kysely';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';

/** Says that a submission without lead waits to be fetched, whatever became of it before; leaves alone one with a lead. */
export async function fetchAgain({ db }: StoreContext, submissionId: string): Promise<void> {
  const query = db
    .updateTable('submissions')
    .set({
      state: sql`case when lead_id is null then 'fetching' else state end`,
      reason: sql`case when lead_id is null then null else reason end`,
      dispatched_at: sql`case when lead_id is null then null else dispatched_at end`,
    })
    .where('submission_id', '=', submissionId)
    .returning('submission_id');
  await requireFound('submission', submissionId, query);
}
