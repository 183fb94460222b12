import type { SandboxState } from '../state/sandbox-state.ts';
import { recordRules, recordsByType, recordTypes } from './record-type.ts';

/** Lists the ids of a contact's records of some types as HubSpot does; types without any are left out, like unknown ones. */
export function associationsOf(
  state: SandboxState,
  contactId: string,
  types: readonly string[],
): Record<string, { readonly results: readonly { readonly id: string; readonly type: string }[] }> {
  const records = recordsByType(state);
  const asked = recordTypes.filter((type) => types.includes(type));
  const listed = asked.map((type) => {
    const results = records[type].withKey(contactId).map(({ id }) => ({ id, type: recordRules[type].fromContactType }));
    return [type, { results }] as const;
  });
  return Object.fromEntries(listed.filter(([, { results }]) => results.length > 0));
}
