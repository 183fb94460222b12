import { isUuid } from '../is-uuid.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { ModelCallStore } from '../ports/model-call-store.ts';
import type { StoreContext } from '../store-context.ts';
import { modelCallFromRow, modelCallRow } from './model-call-row.ts';
import { readHealth } from './read-health.ts';
import { readSpending } from './read-spending.ts';

/** Makes the part of the store that keeps every call of a language model. */
export function createModelCallStore(context: StoreContext): ModelCallStore {
  const { db, vault } = context;
  return {
    async record(leadId, call) {
      const sealer = await leadSealer(context, leadId);
      await db
        .insertInto('model_calls')
        .values(modelCallRow(leadId, call, sealer))
        .execute();
    },
    async list(leadId) {
      if (!isUuid(leadId)) return [];
      const rows = await db
        .selectFrom('model_calls')
        .innerJoin('leads', 'leads.lead_id', 'model_calls.lead_id')
        .selectAll('model_calls')
        .select('wrapped_key')
        .where('model_calls.lead_id', '=', leadId)
        .orderBy('model_call_id')
        .execute();
      return rows.map((row) => modelCallFromRow(row, vault.unlock(leadId, row.wrapped_key)));
    },
    health: ({ since }) => readHealth(db, since),
    spending: (request) => readSpending(db, request),
  };
}
