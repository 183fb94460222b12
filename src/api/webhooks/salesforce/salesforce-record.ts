import { z } from 'zod';

/** A record with its fields by their API names, in the form of Salesforce's REST API: `attributes.type` names its object. */
export type SalesforceRecord = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());
const attributes = z.object({ type: z.string() });

/** Takes a value for a record if it is an object. */
export function salesforceRecordFrom(value: unknown): SalesforceRecord | undefined {
  return fields.safeParse(value).data;
}

/** Answers the object that a record is of, for example `Lead`, if it says. */
export function objectOf({ attributes: stated }: SalesforceRecord): string | undefined {
  return attributes.safeParse(stated).data?.type;
}

/** Makes a record of an outbound notification's parsed `sObject`; a field that is nil or empty is left out. */
export function recordFromNotification(sObject: Readonly<Record<string, unknown>>): SalesforceRecord {
  const type = sObject['@type'];
  const stated = Object.entries(sObject)
    .filter(([name]) => !name.startsWith('@') && name !== '#text')
    .map(([name, value]): [string, string | undefined] => [name, textOf(value)])
    .filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries<unknown>([
    ...(typeof type === 'string' ? [['attributes', { type: localName(type) }] as const] : []),
    ...stated,
  ]);
}

/** An element with attributes is an object with its text in `#text`; one that is nil has no text. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null && '#text' in value ? value['#text'] : value;
  return typeof text === 'string' ? text : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
