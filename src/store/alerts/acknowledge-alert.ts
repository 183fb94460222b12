import { stopAndHandOver } from '../enrollments/stop-and-hand-over.ts';
import { lockOwners } from '../feedback/lock-owners.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { Acknowledgement, AlertStore } from '../ports/alert-store.ts';
import { requireFound } from '../require-found.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';

type AcknowledgeRequest = Parameters<AlertStore['acknowledge']>[0];

/**
 * Lets the first who asks take a lead. What runs for the lead ends, also where it was merged into another meanwhile.
 * @throws NotFoundError
 */
export function acknowledgeAlert(context: StoreContext, request: AcknowledgeRequest): Promise<Acknowledgement> {
  const { db, vault } = context;
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => acknowledgeInTransaction({ db: transaction, vault }, request)),
  );
}

async function acknowledgeInTransaction(
  context: StoreContext,
  { alertId, taker, how, at }: AcknowledgeRequest,
): Promise<Acknowledgement> {
  const { db } = context;
  const named = db.selectFrom('alerts').select('submission_id').where('alert_id', '=', alertId);
  const { submission_id } = await requireFound('alert', alertId, named);
  const { author, owner } = await lockOwners(context, submission_id);
  const { lead_id, state, sealed_taker, stop_ordinal } = await db
    .selectFrom('alerts')
    .select(['lead_id', 'state', 'sealed_taker', 'stop_ordinal'])
    .where('alert_id', '=', alertId)
    .executeTakeFirstOrThrow();
  // The submission may have gone to another lead since; the alert stays with the one for whom it was opened.
  const sealer = await leadSealer(context, lead_id);
  const leadIds = [...new Set([owner.leadId, author.leadId, lead_id])];
  if (sealed_taker !== null && stop_ordinal !== null) {
    const first = sealer.open('alerts.sealed_taker', sealed_taker);
    return { kind: 'taken', taker: first, isNew: false, leadIds, stopOrdinal: stop_ordinal };
  }
  if (state === 'closed') return { kind: 'closed' };
  const { ordinal: stopOrdinal } = await stopAndHandOver(db, owner, { reason: 'taken-over', at });
  await db
    .updateTable('alerts')
    .set({
      state: 'taken',
      sealed_taker: sealer.seal('alerts.sealed_taker', taker),
      stop_ordinal: stopOrdinal,
      ended_at: at,
    })
    .where('lead_id', '=', lead_id)
    .where('state', '=', 'open')
    .execute();
  const summary = `${taker.name} took the lead ${how}.`;
  await tellTimeline(db, owner, { at, type: 'alert-taken', summary, data: { alertId } });
  return { kind: 'taken', taker, isNew: true, leadIds, stopOrdinal };
}
