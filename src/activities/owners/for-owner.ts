import type { TeamMember } from '../../domain/owners/team.ts';

/** Begins what the chat is told with the name of who sees to the lead, where there is anybody. */
export function forOwner(owner: Pick<TeamMember, 'name'> | undefined, text: string): string {
  return owner === undefined ? text : `For ${owner.name}.\n${text}`;
}
