import { randomUUID } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { FailureCause, FailureReason, FailureStore, OpenFailure } from '../ports/failure-store.ts';
import type { Database } from '../schema.ts';
import type { StoreContext } from '../store-context.ts';

/** Makes the part of the store that knows what needs attention. */
export function createFailureStore({ db }: StoreContext): FailureStore {
  return {
    async open({ leadId, workflowId, item, ...reason }, at) {
      const columns = columnsOf(reason);
      await db
        .insertInto('failures')
        .values({ failure_id: randomUUID(), lead_id: leadId, workflow_id: workflowId, item, ...columns, raised_at: at })
        .onConflict((conflict) =>
          conflict.columns(['workflow_id', 'item']).where('closed_at', 'is', null).doUpdateSet(columns),
        )
        .execute();
    },
    async close({ workflowId, item }, how, at) {
      const closed = await db
        .updateTable('failures')
        .set({ closed_at: at, closed_how: how })
        .where('workflow_id', '=', workflowId)
        .where('item', '=', item)
        .where('closed_at', 'is', null)
        .returning('failure_id')
        .executeTakeFirst();
      return closed !== undefined;
    },
    async listCauses() {
      const { rows } = await sql<CauseRow>`
        select distinct on (cause)
          cause, kind, vendor, code, type, because,
          (count(*) over of_cause)::integer as count,
          min(raised_at) over of_cause as first_at,
          max(raised_at) over of_cause as last_at
        from failures
        where closed_at is null
        window of_cause as (partition by cause)
        order by cause, arrival desc`.execute(db);
      return rows.map(causeFromRow).sort((one, other) => other.count - one.count);
    },
    async list({ cause, leadId, after, limit }) {
      let query = db
        .selectFrom('failures')
        .selectAll()
        .select(messageId.as('message_id'))
        .select(deliveryKey.as('delivery_key'))
        .where('closed_at', 'is', null)
        .where('cause', '=', cause);
      if (leadId !== undefined) query = query.where('lead_id', '=', leadId);
      if (after !== undefined) {
        const last = db.selectFrom('failures').select('arrival').where('failure_id', '=', after);
        query = query.where('arrival', '>', last);
      }
      return (await query.orderBy('arrival').limit(limit).execute()).map(failureFromRow);
    },
  };
}

/** A workflow calls a message by its step; the lead may have had the same step in an earlier sequence. */
const messageId = sql<string | null>`(
  select message_id from messages
  where messages.lead_id = failures.lead_id and 'message:' || step_id = item
  order by drafted_at desc limit 1
)`;

const deliveryKey = sql<string | null>`(
  select delivery_key from deliveries
  where deliveries.lead_id = failures.lead_id and 'message:' || step_id = item and state in ('failed', 'unknown')
  order by business_at desc, delivery_key desc limit 1
)`;

type ReasonRow = Pick<Selectable<Database['failures']>, 'cause' | 'kind' | 'vendor' | 'code' | 'type' | 'because'>;
type CauseRow = ReasonRow & { readonly count: number; readonly first_at: Date; readonly last_at: Date };

function columnsOf({ vendor, ...reason }: FailureReason): ReasonRow {
  return { ...reason, vendor: vendor ?? null };
}

function reasonFromRow({ cause, kind, vendor, code, type, because }: ReasonRow): FailureReason {
  return { cause, kind, ...(vendor !== null && { vendor }), code, type, because };
}

function causeFromRow({ count, first_at, last_at, ...row }: CauseRow): FailureCause {
  return { ...reasonFromRow(row), count, firstAt: first_at, lastAt: last_at };
}

interface FailureRow extends Selectable<Database['failures']> {
  readonly message_id: string | null;
  readonly delivery_key: string | null;
}

function failureFromRow(row: FailureRow): OpenFailure {
  const { failure_id, lead_id, workflow_id, item, raised_at, message_id, delivery_key } = row;
  return {
    ...reasonFromRow(row),
    failureId: failure_id,
    leadId: lead_id,
    workflowId: workflow_id,
    item,
    raisedAt: raised_at,
    ...(message_id !== null && { messageId: message_id }),
    ...(delivery_key !== null && { deliveryKey: delivery_key }),
  };
}
