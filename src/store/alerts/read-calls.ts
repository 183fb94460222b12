import type { Selectable, SelectQueryBuilder } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { AlertCall } from '../ports/alert-store.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable, StoreContext } from '../store-context.ts';

interface CallRow extends Selectable<Database['alert_calls']> {
  readonly lead_id: string;
  readonly submission_id: string;
  readonly wrapped_key: Uint8Array | null;
}

type CallsQuery = SelectQueryBuilder<Database, 'alert_calls' | 'alerts' | 'leads', CallRow>;

/** Finds a call by its id; undefined also when its lead was erased. */
export async function findCall({ db, vault }: StoreContext, callId: string): Promise<AlertCall | undefined> {
  if (!isUuid(callId)) return undefined;
  const row = await selectCalls(db).where('call_id', '=', callId).executeTakeFirst();
  return row && callFromRow(row, vault.unlock(row.lead_id, row.wrapped_key));
}

/**
 * Reads a call by its id.
 * @throws NotFoundError
 */
export async function getCall(context: StoreContext, callId: string): Promise<AlertCall> {
  const call = await findCall(context, callId);
  if (call === undefined) throw new NotFoundError('call', callId);
  return call;
}

/** Lists the calls of open alerts that went to a phone, newest first. */
export async function listOpenCalls({ db, vault }: StoreContext, phone: string): Promise<AlertCall[]> {
  const rows = await selectCalls(db)
    .where('phone_hash', '=', vault.hashIdentity('phone', phone))
    .where('alerts.state', '=', 'open')
    .orderBy('called_at', 'desc')
    .orderBy('opened_at', 'desc')
    .orderBy('call_id')
    .execute();
  const calls = rows.map((row) => callFromRow(row, vault.unlock(row.lead_id, row.wrapped_key)));
  // A later round calls the same person about the same lead again.
  return calls.filter(({ alertId }, index) => calls.findIndex((other) => other.alertId === alertId) === index);
}

/** Selects calls with what is needed to read them; leaves out those of leads that were erased. */
export function selectCalls(db: Queryable): CallsQuery {
  return db
    .selectFrom('alert_calls')
    .innerJoin('alerts', 'alerts.alert_id', 'alert_calls.alert_id')
    .innerJoin('leads', 'leads.lead_id', 'alerts.lead_id')
    .selectAll('alert_calls')
    .select(['alerts.lead_id', 'alerts.submission_id', 'wrapped_key'])
    .where('wrapped_key', 'is not', null);
}

/** Reads a call from its row. */
export function callFromRow(row: CallRow, sealer: Sealer): AlertCall {
  return {
    callId: row.call_id,
    alertId: row.alert_id,
    leadId: row.lead_id,
    submissionId: row.submission_id,
    hop: row.hop,
    person: sealer.open('alert_calls.sealed_person', row.sealed_person),
    form: row.form,
    outcome: row.outcome ?? undefined,
    calledAt: row.called_at,
  };
}
