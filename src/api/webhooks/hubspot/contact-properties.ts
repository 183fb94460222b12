import { z } from 'zod';
import { isGiven } from '../pick-stated.ts';

const record = z.record(z.string(), z.unknown());
const wrapped = z.object({ value: z.unknown().optional(), versions: z.unknown().optional() });
const formVersions = z.tuple([z.object({ 'source-type': z.literal('FORM') })], z.unknown());
const identityProfiles = z.array(
  z.object({ identities: z.array(z.object({ type: z.string(), value: z.unknown().optional() })).catch([]) }),
);

/** A record as HubSpot posts it. */
export type ContactRecord = Readonly<Record<string, unknown>>;

/** One property of a contact. */
export interface ContactProperty {
  readonly value: unknown;
  /** True when the value that it has now was filled into a form. */
  readonly isFromForm: boolean;
}

/** Takes a value for a record if it is an object. */
export function contactRecordFrom(value: unknown): ContactRecord | undefined {
  return record.safeParse(value).data;
}

/**
 * Answers the properties of a record that have a value: `properties.X.value`, with its history in `versions`, latest first,
 * as the workflow action posts them; or `properties.X`, as the later API has them. Undefined for a body without `properties`.
 */
export function contactPropertiesOf(contact: ContactRecord): ReadonlyMap<string, ContactProperty> | undefined {
  const properties = record.safeParse(contact['properties']);
  if (!properties.success) return undefined;
  return new Map(
    Object.entries(properties.data)
      .map(([name, stated]): [string, ContactProperty] => [name, propertyFrom(stated)])
      .filter(([, { value }]) => isGiven(value)),
  );
}

/** Answers the first e-mail address among the identities of a record. */
export function identityEmailOf(contact: ContactRecord): unknown {
  return identityProfiles
    .safeParse(contact['identity-profiles'])
    .data?.flatMap(({ identities }) => identities)
    .find(({ type, value }) => type === 'EMAIL' && isGiven(value))?.value;
}

function propertyFrom(stated: unknown): ContactProperty {
  const { data } = wrapped.safeParse(stated);
  if (data === undefined) return { value: stated, isFromForm: false };
  return { value: data.value, isFromForm: formVersions.safeParse(data.versions).success };
}
