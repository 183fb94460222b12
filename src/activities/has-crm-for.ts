import type { Crm, CrmAbility } from '../providers/crm.ts';

/** Tells whether a CRM is connected that can do this. */
export function hasCrmFor({ vendor, cannot }: Pick<Crm, 'vendor' | 'cannot'>, ability: CrmAbility): boolean {
  return vendor !== 'none' && !(cannot ?? []).includes(ability);
}
