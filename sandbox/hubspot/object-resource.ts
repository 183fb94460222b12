import type { CrmObject } from './crm-object.ts';

/** The properties that HubSpot tells of a contact when nobody asks for others. */
export const defaultContactProperties = [
  'createdate',
  'email',
  'firstname',
  'hs_object_id',
  'lastmodifieddate',
  'lastname',
];

/** Those that it tells whatever it was asked for. */
const alwaysTold = ['createdate', 'hs_object_id', 'lastmodifieddate'];

/** Writes a record as HubSpot does; asked for by name, a property without a value is null. */
export function objectResource(record: CrmObject, names?: readonly string[]): Record<string, unknown> {
  const { id, properties, createdAt, updatedAt } = record;
  const told =
    names === undefined
      ? properties
      : Object.fromEntries([...names, ...alwaysTold].map((name) => [name, properties[name] ?? null]));
  return { id, properties: told, createdAt, updatedAt, archived: false };
}
