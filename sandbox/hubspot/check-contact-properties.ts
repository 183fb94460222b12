import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmProperties } from './crm-object.ts';
import { invalidPropertiesRefusal, type PropertyFault } from './hubspot-refusal.ts';

/**
 * Lets through only values of properties that exist, and only an e-mail address as `email`.
 * @throws Refusal 400
 */
export function checkContactProperties(properties: CrmProperties, known: SandboxState['properties']): void {
  const faults = Object.entries(properties).flatMap(([name, value]) => faultOf(name, value, known) ?? []);
  if (faults.length > 0) throw invalidPropertiesRefusal(faults);
}

function faultOf(name: string, value: string, known: SandboxState['properties']): PropertyFault | undefined {
  const property = known.get(name);
  if (property === undefined) {
    return { name, error: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
  }
  if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    return { name, error: 'INVALID_EMAIL', message: `Email address ${value} is invalid` };
  }
  if (property.type === 'number' && Number.isNaN(Number(value))) {
    return { name, error: 'INVALID_FLOAT', message: `${value} was not a valid number.` };
  }
  return undefined;
}
