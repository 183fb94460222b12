import { z } from 'zod';
import { customProperties } from '../../crm/hubspot/custom-properties.ts';
import { jsonOrUndefined } from '../../json-or-undefined.ts';

/** Defines what is read of an event; HubSpot names its type in either of two fields. */
const eventSchema = z.object({
  subscriptionType: z.string().optional(),
  eventType: z.string().optional(),
  propertyName: z.string().optional(),
});

/** Those that we make, and whose a contact is. */
const ownProperties: ReadonlySet<string> = new Set([...customProperties.map(({ name }) => name), 'hubspot_owner_id']);

/**
 * Tells whether a contact was named because somebody did something again: by an event that is no creation. A change of a
 * property that our own automation writes is none, or each answer would cause the next.
 * @param namedBy the event, or what else is stored in its place
 */
export function isResubmission(namedBy: Uint8Array | undefined): boolean {
  const { type, propertyName } = eventFrom(namedBy);
  if (type === undefined || type.endsWith('.creation')) return false;
  return !ownProperties.has(propertyName);
}

/** Tells whether a contact was named since a property changed that our own automation writes, and that people change too. */
export function isOwnPropertyChange(namedBy: Uint8Array | undefined): boolean {
  const { type, propertyName } = eventFrom(namedBy);
  return type?.endsWith('.propertyChange') === true && ownProperties.has(propertyName);
}

function eventFrom(namedBy: Uint8Array | undefined): {
  readonly type: string | undefined;
  readonly propertyName: string;
} {
  const event = eventSchema.safeParse(jsonOrUndefined(new TextDecoder().decode(namedBy))).data;
  return { type: event?.subscriptionType ?? event?.eventType, propertyName: event?.propertyName ?? '' };
}
