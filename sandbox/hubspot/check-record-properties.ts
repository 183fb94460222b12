import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmProperties } from './crm-object.ts';
import { invalidPropertiesRefusal, type PropertyFault } from './hubspot-refusal.ts';
import { optionFault, ownerFault, timeFault, unknownProperty } from './property-fault.ts';
import type { RecordType } from './record-type.ts';
import { taskProperties } from './task-properties.ts';

type Owners = Pick<SandboxState, 'owners'>;

/**
 * Lets through only values that HubSpot would take. Of tasks it knows every property, of the others times and owners.
 * @throws Refusal 400
 */
export function checkRecordProperties(state: Owners, type: RecordType, properties: CrmProperties): void {
  const faultOf = type === 'tasks' ? taskFault : otherFault;
  const faults = Object.entries(properties).flatMap(([name, value]) => faultOf(state, name, value) ?? []);
  if (faults.length > 0) throw invalidPropertiesRefusal(faults);
}

function taskFault(state: Owners, name: string, value: string): PropertyFault | undefined {
  const property = taskProperties.get(name);
  switch (property) {
    case undefined:
      return unknownProperty(name);
    case 'text':
      return undefined;
    case 'time':
      return timeFault({ name, value });
    case 'owner':
      return ownerFault({ name, value }, state);
    default:
      return optionFault({ name, value }, property);
  }
}

function otherFault(state: Owners, name: string, value: string): PropertyFault | undefined {
  if (name === 'hubspot_owner_id') return ownerFault({ name, value }, state);
  return name === 'hs_timestamp' ? timeFault({ name, value }) : undefined;
}
