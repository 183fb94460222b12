import { z } from 'zod';
import { customProperties } from '../../crm/hubspot/custom-properties.ts';

/** Defines what is read of an event; HubSpot names its type in either of two fields. */
const eventSchema = z.object({
  subscriptionType: z.string().optional(),
  eventType: z.string().optional(),
  propertyName: z.string().optional(),
});

const ownProperties: ReadonlySet<string> = new Set(customProperties.map(({ name }) => name));

/**
 * Tells whether a contact was named because somebody did something again: by an event that is no creation. A change of a
 * property that our own automation writes is none, or each answer would cause the next.
 * @param namedBy the event, or what else is stored in its place
 */
export function isResubmission(namedBy: Uint8Array | undefined): boolean {
  const event = eventSchema.safeParse(parse(namedBy)).data;
  const type = event?.subscriptionType ?? event?.eventType;
  if (type === undefined || type.endsWith('.creation')) return false;
  return !ownProperties.has(event?.propertyName ?? '');
}

function parse(body: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
