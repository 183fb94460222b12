import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { NewOwner, OwnerStore } from '../ports/owner-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { assignOwner } from './assign-owner.ts';
import { findOwner } from './find-owner.ts';
import { writeOwner } from './write-owner.ts';

/** Makes the part of the store that keeps whose lead it is. */
export function createOwnerStore(context: StoreContext): OwnerStore {
  const { db } = context;
  return {
    find: (leadId) => findOwner(db, leadId),
    assign: (request) => assignOwner(context, request),
    change: (owner) => changeOwner(context, owner),
    async noteCrm(leadId, crmOwnerId) {
      await db
        .updateTable('lead_owners')
        .set({ crm_owner_id: crmOwnerId ?? null, is_owed_to_crm: false })
        .where('lead_id', '=', leadId)
        .execute();
    },
  };
}

function changeOwner({ db, vault }: StoreContext, owner: NewOwner): Promise<void> {
  const { leadId, rep, name, origin, because, at, crmOwnerId, isOwedToCrm } = owner;
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    const before = await findOwner(transaction, leadId);
    const told = {
      ...(crmOwnerId !== undefined && { crm_owner_id: crmOwnerId }),
      is_owed_to_crm: isOwedToCrm,
    };
    if (before?.rep === rep) {
      await transaction.updateTable('lead_owners').set(told).where('lead_id', '=', leadId).execute();
      return;
    }
    await writeOwner(transaction, leadId, { rep, origin, since: at, ...told });
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    const summary = `${name} owns the lead now: ${because}.`;
    const event = { at, type: 'owner-changed', summary, data: { rep, origin, before: before?.rep } } as const;
    await tellTimeline(transaction, { leadId, sealer }, event);
  });
}
