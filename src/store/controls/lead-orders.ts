import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { ControlStore, LeadOrder } from '../ports/control-store.ts';
import { requireFound } from '../require-found.ts';
import type { Database } from '../schema.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { findLatestId } from '../submissions/read-submissions.ts';
import { tellOfCommand } from './tell-of-command.ts';

type OrderRequest = Parameters<ControlStore['order']>[0];

/**
 * Keeps an order in one transaction that locks the lead's row, and lists the submission it refers to among those that Temporal
 * has yet to hear of, so that a relay wakes the lead should this process die.
 * @throws NotFoundError when the lead is unknown or submitted nothing
 */
export function keepOrder({ db, vault }: StoreContext, request: OrderRequest): Promise<LeadOrder> {
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, request.leadId);
    return writeOrder({ db: transaction, vault }, request);
  });
}

/**
 * Writes an order in the caller's transaction, which has locked the lead's row.
 * @throws NotFoundError when the lead submitted nothing
 */
export async function writeOrder({ db, vault }: StoreContext, request: OrderRequest): Promise<LeadOrder> {
  const { leadId, sequence, afterStep, at } = request;
  const submission_id = await findLatestId({ db, vault }, leadId);
  if (submission_id === undefined) throw new NotFoundError('submission of lead', leadId);
  const after_step = afterStep ?? null;
  const row = { order_id: randomUUID(), lead_id: leadId, submission_id, sequence_name: sequence, after_step };
  await db
    .insertInto('lead_orders')
    .values({ ...row, ordered_at: at })
    .execute();
  await db.updateTable('submissions').set({ dispatched_at: null }).where('submission_id', '=', submission_id).execute();
  const did = afterStep === undefined ? `asked for the sequence ${sequence}` : `let the sequence ${sequence} go on`;
  await tellOfCommand({ db, vault }, request, {
    type: 'sequence-ordered',
    did,
    data: { orderId: row.order_id, sequence },
  });
  return orderFromRow(row);
}

/** @throws NotFoundError */
export async function getOrder(db: Queryable, orderId: string): Promise<LeadOrder> {
  const query = db.selectFrom('lead_orders').selectAll().where('order_id', '=', orderId);
  return orderFromRow(await requireFound('order', orderId, query));
}

/** Admits a lead's orders to a run, and answers all that belong to it, oldest first. */
export async function admitOrders(
  db: Queryable,
  { leadId, runId }: Parameters<ControlStore['admitOrders']>[0],
): Promise<LeadOrder[]> {
  if (!isUuid(leadId)) return [];
  const rows = await db
    .updateTable('lead_orders')
    .set({ admitted_run_id: runId })
    .where('lead_id', '=', leadId)
    .where((order) => order.or([order('admitted_run_id', 'is', null), order('admitted_run_id', '=', runId)]))
    .returningAll()
    .execute();
  return rows.toSorted((one, other) => one.arrival - other.arrival).map(orderFromRow);
}

function orderFromRow({
  order_id,
  lead_id,
  submission_id,
  sequence_name,
  after_step,
}: Omit<Selectable<Database['lead_orders']>, 'arrival' | 'ordered_at' | 'admitted_run_id'>): LeadOrder {
  const order = { orderId: order_id, leadId: lead_id, submissionId: submission_id, sequence: sequence_name };
  return after_step === null ? order : { ...order, afterStep: after_step };
}
