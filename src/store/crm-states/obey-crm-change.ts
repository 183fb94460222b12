import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { writeOrder } from '../controls/lead-orders.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { personOf } from '../leads/person-of.ts';
import { tagsWith } from '../leads/tags-with.ts';
import type { LeadOrder } from '../ports/control-store.ts';
import type { CrmObedience, Obeyed } from '../ports/crm-state-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { findStoppedSequence } from './find-stopped-sequence.ts';
import { addState, readKnownStates, settleState } from './known-states.ts';

/** Who asks for a sequence, as the timeline tells it. */
const byCrm = 'a person in the CRM';

/**
 * Does what a person wants by what was changed in the CRM, unless what it was compared with has changed meanwhile.
 * @throws NotFoundError
 */
export function obeyCrmChange({ db, vault }: StoreContext, obedience: CrmObedience): Promise<Obeyed> {
  const { leadId, seen, version, change, event, at } = obedience;
  return db.transaction().execute(async (transaction) => {
    const context = { db: transaction, vault };
    await lockLead(transaction, leadId);
    if ((await readKnownStates(transaction, leadId)).version !== version) return { kind: 'overtaken' };
    await settleState(transaction, await addState(transaction, { leadId, state: seen, at }, true), at);
    const { status, addTags, removeTags, wish } = change;
    const isWanted = wish.kind === 'resume' || wish.kind === 'start';
    await transaction
      .updateTable('leads')
      .set({
        ...(status !== undefined && { status }),
        ...(isWanted && { set_back_at: at }),
        tags: tagsWith(addTags, removeTags),
        updated_at: at,
      })
      .where('lead_id', '=', leadId)
      .execute();
    const sealer = await leadSealer(context, leadId);
    await tellTimeline(transaction, { leadId, sealer }, event);
    if (wish.kind === 'stop') {
      return {
        kind: 'obeyed',
        stopOrdinal: await stopEnrollments(transaction, { leadId, reason: 'stopped-in-crm', at, sealer }),
      };
    }
    if (isWanted)
      await transaction.deleteFrom('lead_pauses').where('lead_id', 'in', personOf(transaction, leadId)).execute();
    return { kind: 'obeyed', order: await orderFor(context, obedience) };
  });
}

async function orderFor(
  context: StoreContext,
  { leadId, change, sequence, at }: CrmObedience,
): Promise<LeadOrder | undefined> {
  const word = { leadId, by: byCrm, at };
  if (change.wish.kind === 'start') {
    return sequence === undefined ? undefined : writeOrder(context, { ...word, sequence });
  }
  const stopped = change.wish.kind === 'resume' ? await findStoppedSequence(context.db, leadId) : undefined;
  return stopped && writeOrder(context, { ...word, ...stopped });
}
