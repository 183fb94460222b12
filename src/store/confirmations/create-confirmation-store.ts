import type { ConfirmationStore } from '../ports/confirmation-store.ts';
import { requireFound } from '../require-found.ts';
import { writeSignedId } from '../sealing/signed-id.ts';
import type { StoreContext } from '../store-context.ts';
import { confirmAddress, findAddressOwner } from './confirm-address.ts';
import { giveUpConfirmation } from './give-up-confirmation.ts';
import { isAddressConfirmed } from './is-address-confirmed.ts';

/** Makes the part of the store that keeps which addresses were confirmed. */
export function createConfirmationStore(context: StoreContext): ConfirmationStore {
  const { db, vault } = context;
  return {
    tokenOf: (enrollmentId) => writeSignedId(vault.signConfirmation, enrollmentId),
    async find(token) {
      const owner = await findAddressOwner(context, token);
      if (owner === undefined) return undefined;
      return { enrollmentId: owner.enrollment_id, isConfirmed: await isAddressConfirmed(db, owner.lead_id) };
    },
    confirm: (token, evidence) => confirmAddress(context, token, evidence),
    isConfirmed: (leadId) => isAddressConfirmed(db, leadId),
    giveUp: (request) => giveUpConfirmation(context, request),
    async listUndispatched({ receivedBefore, limit }) {
      const rows = await db
        .selectFrom('address_confirmations')
        .innerJoin('leads', 'leads.lead_id', 'address_confirmations.lead_id')
        .select('enrollment_id')
        .select(({ fn }) => fn.coalesce('leads.merged_into_lead_id', 'leads.lead_id').as('lead_id'))
        .where('dispatched_at', 'is', null)
        .where('confirmed_at', '<', receivedBefore)
        .orderBy('confirmed_at')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ enrollmentId: row.enrollment_id, leadId: row.lead_id }));
    },
    async markDispatched(enrollmentId, at) {
      const query = db
        .updateTable('address_confirmations')
        .set({ dispatched_at: at })
        .where('enrollment_id', '=', enrollmentId)
        .returning('enrollment_id');
      await requireFound('confirmation', enrollmentId, query);
    },
  };
}
