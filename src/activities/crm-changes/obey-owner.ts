import { whoActsFor } from '../../domain/owners/absence.ts';
import { repWithEmail } from '../../domain/owners/choose-owner.ts';
import type { CrmContact } from '../../domain/dossier.ts';
import type { Lead } from '../../store/ports/lead-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm'>;

/**
 * Gives a lead to whom the CRM names, where that is somebody else than it was seen to name last. While the CRM is still to be
 * told of an owner, what it names counts for nothing. Somebody who is no rep of the playbook is told on the timeline, once.
 */
export async function obeyOwner(
  { store, playbook, crm }: Dependencies,
  { leadId, owner }: Pick<Lead, 'leadId' | 'owner'>,
  { ownerId }: Pick<CrmContact, 'ownerId'>,
  at: Date,
): Promise<void> {
  const { owners: rules, team, brand } = playbook;
  if (owner === undefined || rules === undefined || owner.isOwedToCrm) return;
  if (ownerId === undefined || ownerId === owner.crmOwnerId) return;
  const named = repWithEmail({ team, rules }, (await crm.readOwner(ownerId))?.email);
  if (named === undefined) {
    const summary =
      'The contact has another owner in the CRM now, whom the playbook does not know as a rep; all goes on as it was.';
    await store.timeline.append(leadId, [{ at, type: 'crm-changed', summary, data: { ownerId } }]);
    await store.owners.noteCrm(leadId, ownerId);
    return;
  }
  const acting = whoActsFor(named, team, { at, timeZone: brand.timeZone });
  const rep = acting !== undefined && Object.hasOwn(rules.reps, acting) ? acting : named;
  const nameOf = (key: string): string => team[key]?.name ?? key;
  const because =
    rep === named ? 'the CRM says so' : `the CRM says ${nameOf(named)}, who is away, and this is the deputy`;
  await store.owners.change({
    leadId,
    rep,
    name: nameOf(rep),
    origin: 'changed-in-crm',
    because,
    at,
    crmOwnerId: ownerId,
    isOwedToCrm: false,
  });
}
