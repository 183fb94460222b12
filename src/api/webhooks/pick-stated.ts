import type { StatedLead } from '../../domain/stated-lead.ts';

/** A vendor's own names for the fields of a lead, the most telling one first. */
export type NamesByField = Readonly<Partial<Record<keyof StatedLead, readonly string[]>>>;

/** Takes the fields of a lead out of a vendor's record, each by the first of its names that has a value. */
export function pickStated(names: NamesByField, values: ReadonlyMap<string, unknown>): StatedLead {
  const picked = Object.entries(names).map(([field, ofField]): [string, unknown] => [
    field,
    ofField.map((name) => values.get(name)).find(isGiven),
  ]);
  return Object.fromEntries(picked.filter(([, value]) => value !== undefined));
}

/** True for what says something: vendors write an empty text or null for what a record has not. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
}
