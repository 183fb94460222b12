import type { SandboxState } from '../state/sandbox-state.ts';
import type { PropertyFault } from './hubspot-refusal.ts';

interface Value {
  readonly name: string;
  readonly value: string;
}

/** Words the fault of a property that does not exist. */
export function unknownProperty(name: string): PropertyFault {
  return { name, error: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
}

/** Finds fault with an owner who is none. An empty value takes the owner away. */
export function ownerFault(
  { name, value }: Value,
  { owners }: Pick<SandboxState, 'owners'>,
): PropertyFault | undefined {
  if (value === '' || owners.get(value) !== undefined) return undefined;
  return { name, error: 'INVALID_OWNER_ID', message: `Owner with id ${value} does not exist` };
}

/** Finds fault with a time that is neither of ISO 8601 nor in milliseconds. */
export function timeFault({ name, value }: Value): PropertyFault | undefined {
  if (/^\d+$/.test(value) || !Number.isNaN(Date.parse(value))) return undefined;
  return { name, error: 'INVALID_LONG', message: `${value} was not a valid long.` };
}

/** Finds fault with a value that is none of those that may be chosen. */
export function optionFault({ name, value }: Value, options: readonly string[]): PropertyFault | undefined {
  if (value === '' || options.includes(value)) return undefined;
  const message = `${value} was not one of the allowed options: [${options.join(', ')}]`;
  return { name, error: 'INVALID_OPTION', message };
}
