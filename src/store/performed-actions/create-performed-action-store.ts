import type { PerformedActionStore } from '../ports/performed-action-store.ts';
import type { StoreContext } from '../store-context.ts';

/** Makes the part of the store that remembers what was done outside. */
export function createPerformedActionStore({ db }: StoreContext): PerformedActionStore {
  return {
    async find(actionKey) {
      const row = await db
        .selectFrom('performed_actions')
        .select('reference')
        .where('action_key', '=', actionKey)
        .executeTakeFirst();
      return row?.reference;
    },
    async record({ actionKey, leadId, reference, at }) {
      await db
        .insertInto('performed_actions')
        .values({ action_key: actionKey, lead_id: leadId, reference, performed_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
