import type { TeamMember } from '../domain/owners/team.ts';

/** Who of the team owns leads, by the playbook of today. */
export interface OwnerDesk {
  /** Describes a person by the key; undefined when the team has no such person any more. */
  member(key: string): Pick<TeamMember, 'name' | 'email'> | undefined;
  /** Makes whoever has this name or e-mail address the owner of a lead; one who is no rep changes nothing. */
  give(leadId: string, by: string): Promise<void>;
}
