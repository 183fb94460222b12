import type { CrmProperties } from './crm-object.ts';

/** Leaves out the properties that are empty, which HubSpot takes for absent. */
export function withoutEmpty(properties: CrmProperties): CrmProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== ''));
}
