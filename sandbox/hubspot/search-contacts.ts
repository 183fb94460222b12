import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmObject } from './crm-object.ts';
import { defaultContactProperties, objectResource } from './object-resource.ts';

const filterSchema = z.looseObject({
  propertyName: z.string(),
  operator: z.enum(['EQ', 'NEQ', 'IN', 'HAS_PROPERTY', 'NOT_HAS_PROPERTY', 'GTE', 'LTE']),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});

type Filter = z.infer<typeof filterSchema>;

/** Defines the part of HubSpot's search that is understood (https://developers.hubspot.com/docs/api-reference/search/guide). */
export const searchSchema = z.looseObject({
  filterGroups: z.array(z.looseObject({ filters: z.array(filterSchema) })).default([]),
  /** A property's name, with a minus in front for the greatest first. */
  sorts: z.array(z.string()).max(1).default([]),
  properties: z.array(z.string()).default(defaultContactProperties),
  limit: z.coerce.number().int().min(1).max(200).default(10),
  after: z.coerce.number().int().min(0).catch(0),
});

type Search = z.infer<typeof searchSchema>;

interface SearchIndex {
  readonly contacts: SandboxState['contacts'];
  /** How long a search does not find a contact that was made. */
  readonly lagMs: number;
}

/** Finds contacts: all filters of one of the groups must fit. Values compare regardless of case. */
export function searchContacts({ contacts, lagMs }: SearchIndex, search: Search): Record<string, unknown> {
  const { filterGroups, sorts, properties, limit, after } = search;
  const indexedUntilMs = Date.now() - lagMs;
  const found = candidates(contacts, filterGroups)
    .filter(({ createdAt }) => Date.parse(createdAt) <= indexedUntilMs)
    .filter(
      (contact) =>
        filterGroups.length === 0 ||
        filterGroups.some(({ filters }) => filters.every((filter) => fits(contact, filter))),
    );
  const [sort] = sorts;
  if (sort !== undefined) found.sort((one, other) => compare(one, other, sort));
  const end = after + limit;
  return {
    total: found.length,
    results: found.slice(after, end).map((contact) => objectResource(contact, properties)),
    ...(end < found.length && { paging: { next: { after: String(end) } } }),
  };
}

/** A search for one e-mail address, by far the most frequent, looks at no other contact. */
function candidates(contacts: SandboxState['contacts'], filterGroups: Search['filterGroups']): readonly CrmObject[] {
  const byEmail = filterGroups[0]?.filters.find(
    ({ propertyName, operator }) => propertyName === 'email' && operator === 'EQ',
  );
  if (filterGroups.length !== 1 || byEmail?.value === undefined) return contacts.list();
  return contacts.withKey(byEmail.value.toLowerCase());
}

function fits({ properties }: CrmObject, { propertyName, operator, value, values = [] }: Filter): boolean {
  const actual = properties[propertyName]?.toLowerCase();
  switch (operator) {
    case 'EQ':
      return actual !== undefined && actual === value?.toLowerCase();
    case 'NEQ':
      return actual !== value?.toLowerCase();
    case 'IN':
      return values.some((option) => option.toLowerCase() === actual);
    case 'HAS_PROPERTY':
      return actual !== undefined;
    case 'NOT_HAS_PROPERTY':
      return actual === undefined;
    case 'GTE':
      return amount(actual) >= amount(value);
    case 'LTE':
      return amount(actual) <= amount(value);
  }
}

function compare({ properties: one }: CrmObject, { properties: other }: CrmObject, sort: string): number {
  const name = sort.replace(/^-/, '');
  const difference = amount(one[name]) - amount(other[name]);
  return sort === name ? difference : -difference;
}

/** Reads a number, or a time in milliseconds or ISO 8601, so that it can be compared. */
function amount(text: string | undefined): number {
  if (text === undefined) return NaN;
  return /^-?[\d.]+$/.test(text) ? Number(text) : Date.parse(text);
}
