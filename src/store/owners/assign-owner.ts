import { createHash } from 'node:crypto';
import { chooseOwner } from '../../domain/owners/choose-owner.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { lockByHash } from '../lock-by-hash.ts';
import type { LeadOwner, OwnerRequest } from '../ports/owner-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { findOwner } from './find-owner.ts';
import { readLoads } from './read-loads.ts';
import { writeOwner } from './write-owner.ts';

/** The one lock under which turns are given. No transaction that holds a lead's row ever asks for it. */
const turnsLock = createHash('sha256').update('lead_owners.turn').digest();

/**
 * Gives a lead an owner, unless it has one whom the playbook still knows, and tells the timeline.
 * @throws NotFoundError
 */
export async function assignOwner(
  { db, vault }: StoreContext,
  { leadId, crmOwnerId, ...question }: OwnerRequest,
): Promise<LeadOwner | undefined> {
  const { rules, team, at } = question;
  const isRep = (owner: LeadOwner | undefined): boolean => owner !== undefined && Object.hasOwn(rules.reps, owner.rep);
  const known = await findOwner(db, leadId);
  if (isRep(known)) return known;
  return db.transaction().execute(async (transaction) => {
    await lockByHash(transaction, turnsLock, 'alone');
    await lockLead(transaction, leadId);
    const meanwhile = await findOwner(transaction, leadId);
    if (isRep(meanwhile)) return meanwhile;
    const chosen = chooseOwner({ ...question, loads: await readLoads(transaction, rules, at) });
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    const event =
      chosen.rep === undefined
        ? { type: 'owner-not-chosen' as const, summary: `Nobody owns the lead: ${chosen.because}.` }
        : {
            type: 'owner-chosen' as const,
            summary: `${team[chosen.rep]?.name ?? chosen.rep} owns the lead: ${chosen.because}.`,
            data: { ...chosen },
          };
    await tellTimeline(transaction, { leadId, sealer }, { at, ...event });
    if (chosen.rep === undefined) return undefined;
    const { rep, origin } = chosen;
    const told = { crm_owner_id: crmOwnerId ?? null, is_owed_to_crm: false };
    await writeOwner(transaction, leadId, { rep, origin, since: at, ...told });
    return findOwner(transaction, leadId);
  });
}
