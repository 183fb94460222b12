import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmProperties } from './crm-object.ts';
import { invalidPropertiesRefusal, type PropertyFault } from './hubspot-refusal.ts';
import { ownerFault, unknownProperty } from './property-fault.ts';

type Known = Pick<SandboxState, 'properties' | 'owners'>;

/**
 * Lets through only values of properties that exist, and only an e-mail address as `email`
 * and a user as owner.
 * @throws Refusal 400
 */
export function checkContactProperties(state: Known, properties: CrmProperties): void {
  const faults = Object.entries(properties).flatMap(([name, value]) => faultOf(state, name, value) ?? []);
  if (faults.length > 0) throw invalidPropertiesRefusal(faults);
}

function faultOf(state: Known, name: string, value: string): PropertyFault | undefined {
  const property = state.properties.get(name);
  if (property === undefined) return unknownProperty(name);
  if (name === 'hubspot_owner_id') return ownerFault({ name, value }, state);
  if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    return { name, error: 'INVALID_EMAIL', message: `Email address ${value} is invalid` };
  }
  if (property.type === 'number' && Number.isNaN(Number(value))) {
    return { name, error: 'INVALID_FLOAT', message: `${value} was not a valid number.` };
  }
  return undefined;
}
