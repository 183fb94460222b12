import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { nextStepColumns } from './enrollment-from-row.ts';
import { stopsOfPerson } from './stops-of-person.ts';
import { concludeStopped } from './conclude-stopped.ts';

/**
 * Lets the stops of one lead, and of those merged into it, end the running enrollments of another that are older: they are
 * one person, who answered or is to be left alone. Both rows must be locked already.
 */
export async function takeOverStops(
  transaction: Queryable,
  { from, to, at, sealer }: { readonly from: string; readonly to: string; readonly at: Date; readonly sealer: Sealer },
): Promise<void> {
  const stopped = await transaction
    .with('first_stop', (query) =>
      query
        .selectFrom('enrollments')
        .innerJoin(stopsOfPerson(query, from).as('stop'), (join) =>
          join.onRef('stop.ordinal', '>', 'enrollments.ordinal'),
        )
        .distinctOn('enrollment_id')
        .select(['enrollment_id', 'stop.reason'])
        .where('enrollments.lead_id', '=', to)
        .where('enrollments.state', '=', 'running')
        .orderBy('enrollment_id')
        .orderBy('stop.ordinal'),
    )
    .updateTable('enrollments')
    .from('first_stop')
    .set((builder) => ({
      state: 'stopped' as const,
      stop_reason: builder.ref('first_stop.reason'),
      ended_at: at,
      ...nextStepColumns(undefined),
    }))
    .whereRef('enrollments.enrollment_id', '=', 'first_stop.enrollment_id')
    .returning(['enrollments.enrollment_id', 'sequence_name', 'first_stop.reason as stop_reason'])
    .execute();
  await concludeStopped(transaction, { leadId: to, stopped, at, sealer });
}
