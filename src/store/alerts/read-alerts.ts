import { isUuid } from '../is-uuid.ts';
import type { Alert, AlertCall, AlertStore } from '../ports/alert-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { callFromRow, selectCalls } from './read-calls.ts';

/** Finds an alert by its id. */
export async function findAlert(context: StoreContext, alertId: string): Promise<Alert | undefined> {
  if (!isUuid(alertId)) return undefined;
  const [alert] = await withCalls(context, await selectAlerts(context.db).where('alert_id', '=', alertId).execute());
  return alert;
}

/** Lists alerts, newest first. */
export async function listAlerts(
  context: StoreContext,
  { state, limit }: Parameters<AlertStore['list']>[0],
): Promise<Alert[]> {
  let query = selectAlerts(context.db).orderBy('opened_at', 'desc').orderBy('alert_id').limit(limit);
  if (state !== undefined) query = query.where('state', '=', state);
  return withCalls(context, await query.execute());
}

/** Selects alerts; leaves out those of leads that were erased. */
function selectAlerts(db: Queryable) {
  return db
    .selectFrom('alerts')
    .innerJoin('leads', 'leads.lead_id', 'alerts.lead_id')
    .selectAll('alerts')
    .select('wrapped_key')
    .where('wrapped_key', 'is not', null);
}

type AlertRow = Awaited<ReturnType<ReturnType<typeof selectAlerts>['execute']>>[number];

async function withCalls({ db, vault }: StoreContext, rows: readonly AlertRow[]): Promise<Alert[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ alert_id }) => alert_id);
  const callRows = await selectCalls(db).where('alert_calls.alert_id', 'in', ids).orderBy('hop').execute();
  const callsOf = Map.groupBy(callRows, ({ alert_id }) => alert_id);
  return rows.map((row) => {
    const sealer = vault.unlock(row.lead_id, row.wrapped_key);
    const calls: AlertCall[] = (callsOf.get(row.alert_id) ?? []).map((call) => callFromRow(call, sealer));
    return {
      alertId: row.alert_id,
      leadId: row.lead_id,
      submissionId: row.submission_id,
      state: row.state,
      taker: row.sealed_taker === null ? undefined : sealer.open('alerts.sealed_taker', row.sealed_taker),
      openedAt: row.opened_at,
      endedAt: row.ended_at ?? undefined,
      calls,
    };
  });
}
