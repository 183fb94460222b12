import { randomUUID } from 'node:crypto';
import { groupAlerts, stormWindowMs, type AlertForm } from '../../domain/on-call/group-alerts.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { lockByHash } from '../lock-by-hash.ts';
import type { AlertCall, AlertStore } from '../ports/alert-store.ts';
import { requireFound } from '../require-found.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { passOn } from './pass-on.ts';
import { callFromRow, selectCalls } from './read-calls.ts';

type CallRequest = Parameters<AlertStore['call']>[0];

/**
 * Puts down whom an alert goes to next, in one transaction that locks the lead's row first.
 * @throws NotFoundError
 */
export async function placeCall(
  { db, vault }: StoreContext,
  request: CallRequest,
): Promise<AlertCall | 'over' | undefined> {
  const { alertId, hop, roundFrom, order, lastOutcome, at } = request;
  const named = db.selectFrom('alerts').select(['lead_id', 'submission_id']).where('alert_id', '=', alertId);
  const { lead_id: leadId, submission_id: submissionId } = await requireFound('alert', alertId, named);
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    if (!(await isOpen(transaction, alertId))) return 'over';
    const rows = await selectCalls(transaction).where('alert_calls.alert_id', '=', alertId).execute();
    const calls = rows.map((row) => callFromRow(row, sealer));
    const placed = calls.find((call) => call.hop === hop);
    if (placed !== undefined) return placed;
    const called = new Set(calls.flatMap((call) => (call.hop >= roundFrom ? call.person.phone : [])));
    const person = order.find(({ phone }) => !called.has(phone));
    const last = calls.find((call) => call.hop === hop - 1);
    if (lastOutcome !== undefined && last !== undefined) {
      await passOn(transaction, { last, outcome: lastOutcome, next: person, at, sealer });
    }
    if (person === undefined) return undefined;
    const phoneHash = vault.hashIdentity('phone', person.phone);
    const form = await formOf(transaction, phoneHash, at);
    const call = { callId: randomUUID(), alertId, leadId, submissionId, hop, person, form, calledAt: at };
    await insertCall(transaction, call, phoneHash, sealer);
    return call;
  });
}

async function isOpen(transaction: Queryable, alertId: string): Promise<boolean> {
  const alert = await transaction
    .selectFrom('alerts')
    .select('state')
    .where('alert_id', '=', alertId)
    .executeTakeFirstOrThrow();
  return alert.state === 'open';
}

/** Two alerts to one person at the same moment must see each other, though they are of different leads. */
async function formOf(transaction: Queryable, phoneHash: Buffer, at: Date): Promise<AlertForm> {
  await lockByHash(transaction, phoneHash, 'alone');
  const earlier = await transaction
    .selectFrom('alert_calls')
    .innerJoin('alerts', 'alerts.alert_id', 'alert_calls.alert_id')
    .select(['form', 'state'])
    .where('phone_hash', '=', phoneHash)
    .where('called_at', '>', new Date(at.getTime() - stormWindowMs))
    .where('called_at', '<=', at)
    .execute();
  return groupAlerts(earlier.map(({ form, state }) => ({ form, isOpen: state === 'open' })));
}

async function insertCall(
  transaction: Queryable,
  { callId, alertId, hop, person, form, calledAt }: AlertCall,
  phoneHash: Buffer,
  sealer: Sealer,
): Promise<void> {
  await transaction
    .insertInto('alert_calls')
    .values({
      call_id: callId,
      alert_id: alertId,
      hop,
      phone_hash: phoneHash,
      sealed_person: sealer.seal('alert_calls.sealed_person', person),
      form,
      called_at: calledAt,
    })
    .execute();
}
