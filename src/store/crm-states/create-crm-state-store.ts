import type { CrmStateStore } from '../ports/crm-state-store.ts';
import type { StoreContext } from '../store-context.ts';
import { addState, readKnownStates, settleState } from './known-states.ts';
import { obeyCrmChange } from './obey-crm-change.ts';

/** Makes the part of the store that keeps apart what we wrote to the CRM and what people change in it. */
export function createCrmStateStore(context: StoreContext): CrmStateStore {
  const { db } = context;
  return {
    known: (leadId) => readKnownStates(db, leadId),
    beginWrite: (write) => addState(db, write, false),
    endWrite: (writeId, at) => db.transaction().execute((transaction) => settleState(transaction, writeId, at)),
    obey: (obedience) => obeyCrmChange(context, obedience),
  };
}
