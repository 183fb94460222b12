import { whoActsFor } from '../../domain/owners/absence.ts';
import type { TeamMember } from '../../domain/owners/team.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import type { LeadOwner } from '../../store/ports/owner-store.ts';

/**
 * Answers who sees to a lead now: its owner, or the deputy while the owner is away; the owner all the same where nobody else
 * acts. Undefined of a lead without an owner, and of one whose owner the playbook no longer knows.
 */
export function actingOwner(
  { team, brand }: Pick<Playbook, 'team' | 'brand'>,
  owner: Pick<LeadOwner, 'rep'> | undefined,
  at: Date,
): TeamMember | undefined {
  if (owner === undefined || !Object.hasOwn(team, owner.rep)) return undefined;
  return team[whoActsFor(owner.rep, team, { at, timeZone: brand.timeZone }) ?? owner.rep];
}
