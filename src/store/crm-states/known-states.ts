import { isUuid } from '../is-uuid.ts';
import type { CrmStateStore, KnownCrmStates } from '../ports/crm-state-store.ts';
import type { Queryable } from '../store-context.ts';

/** A write that never ended is believed to be on its way for so long: longer than any call of a CRM takes. */
const onItsWayMs = 600_000;

/** Answers what the CRM may show of a lead by our own doing, the newest last. */
export async function readKnownStates(db: Queryable, leadId: string): Promise<KnownCrmStates> {
  if (!isUuid(leadId)) return { states: [], version: '' };
  const rows = await db
    .selectFrom('crm_states')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('crm_state_id')
    .execute();
  return {
    states: rows.map(({ status, tags }) => ({ ...(status !== null && { status }), tags })),
    version: rows.map(({ crm_state_id, settled_at }) => `${crm_state_id}${settled_at === null ? '?' : ''}`).join(' '),
  };
}

/** Keeps a state that the CRM shows from now on, or is about to; answers its id. */
export async function addState(
  db: Queryable,
  { leadId, state, at }: Parameters<CrmStateStore['beginWrite']>[0],
  isSettled: boolean,
): Promise<number> {
  const { crm_state_id } = await db
    .insertInto('crm_states')
    .values({
      lead_id: leadId,
      status: state.status ?? null,
      tags: [...state.tags],
      begun_at: at,
      settled_at: isSettled ? at : null,
    })
    .returning('crm_state_id')
    .executeTakeFirstOrThrow();
  return crm_state_id;
}

/** Settles a state and forgets those before it, but for writes that may still reach the CRM. */
export async function settleState(db: Queryable, stateId: number, at: Date): Promise<void> {
  const settled = await db
    .updateTable('crm_states')
    .set({ settled_at: at })
    .where('crm_state_id', '=', stateId)
    .returning('lead_id')
    .executeTakeFirst();
  if (settled === undefined) return;
  await db
    .deleteFrom('crm_states')
    .where('lead_id', '=', settled.lead_id)
    .where('crm_state_id', '<', stateId)
    .where((state) =>
      state.or([state('settled_at', 'is not', null), state('begun_at', '<', new Date(at.getTime() - onItsWayMs))]),
    )
    .execute();
}
