import { randomUUID } from 'node:crypto';
import { ordinalOfCause } from '../enrollments/ordinal-of-cause.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { AlertStore, OpenedAlert } from '../ports/alert-store.ts';
import type { StoreContext } from '../store-context.ts';

/**
 * Opens an alert, or answers the one that has its key.
 * @throws NotFoundError when the submission is unknown
 */
export async function openAlert(
  { db }: Pick<StoreContext, 'db'>,
  { alertKey, leadId, submissionId, at }: Parameters<AlertStore['open']>[0],
): Promise<OpenedAlert> {
  const ordinal = await ordinalOfCause(db, submissionId);
  if (ordinal === undefined) throw new NotFoundError('submission', submissionId);
  await db
    .insertInto('alerts')
    .values({
      alert_id: randomUUID(),
      alert_key: alertKey,
      lead_id: leadId,
      submission_id: submissionId,
      opened_at: at,
    })
    .onConflict((conflict) => conflict.column('alert_key').doNothing())
    .execute();
  const { alert_id, state } = await db
    .selectFrom('alerts')
    .select(['alert_id', 'state'])
    .where('alert_key', '=', alertKey)
    .executeTakeFirstOrThrow();
  return { alertId: alert_id, state, ordinal };
}
