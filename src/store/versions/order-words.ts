import type { Selectable } from 'kysely';
import { requireFound } from '../require-found.ts';
import type { Database } from '../schema.ts';
import type { Queryable } from '../store-context.ts';

type OrderRow = Selectable<Database['version_orders']>;

/** @throws NotFoundError */
export function readOrder(db: Queryable, orderId: string): Promise<OrderRow> {
  const query = db.selectFrom('version_orders').selectAll().where('order_id', '=', orderId);
  return requireFound('order', orderId, query);
}

/** Says who gave an order and why, as the end of a sentence. */
export function describeOrder({ given_by, reason }: Pick<OrderRow, 'given_by' | 'reason'>): string {
  return reason === null ? `${given_by} asked for it.` : `${given_by} asked for it, since ${reason}.`;
}
