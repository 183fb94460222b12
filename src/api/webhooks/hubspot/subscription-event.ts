import { z } from 'zod';

const text = z.string().min(1).max(200);
const id = z.union([text, z.number().transform(String)]);

/** Defines what we read of an event that an app has subscribed to. HubSpot names its type in either of two fields. */
const eventSchema = z.object({
  subscriptionType: text.optional(),
  eventType: text.optional(),
  /** Tells the object of generic types such as `object.creation`. */
  objectTypeId: z.string().optional(),
  objectId: id.optional(),
  subscriptionId: id.optional(),
  occurredAt: id.optional(),
  propertyName: text.optional(),
  appId: id.optional(),
  changeSource: text.optional(),
  sourceId: id.optional(),
});

/** HubSpot's id of the object type "contact" (developers.hubspot.com/docs/guides/crm/understanding-the-crm). */
const contactTypeId = '0-1';

/** An event that an app has subscribed to. It tells that something happened to a record, and nothing of the record. */
export interface SubscriptionEvent {
  /** As `contact.creation`, also where HubSpot says `object.creation` of a contact. */
  readonly type: string;
  readonly objectId?: string | undefined;
  readonly propertyName?: string | undefined;
  /** True when the change says that the very app made it whose events these are: that is us. HubSpot does not always say. */
  readonly isOwnChange: boolean;
  /**
   * What HubSpot repeats when it sends an event again. Its `eventId` is not unique, and `attemptNumber` changes
   * (developers.hubspot.com/docs/api-reference/latest/webhooks/guide).
   */
  readonly dedupeKey?: string | undefined;
}

/** Reads a subscription event; undefined for any other value. */
export function subscriptionEventFrom(value: unknown): SubscriptionEvent | undefined {
  const parsed = eventSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { subscriptionType, eventType, objectTypeId, objectId, subscriptionId, occurredAt, propertyName } = parsed.data;
  const { appId, changeSource, sourceId } = parsed.data;
  const stated = subscriptionType ?? eventType;
  if (stated === undefined) return undefined;
  const isDedupable = subscriptionId !== undefined && objectId !== undefined && occurredAt !== undefined;
  return {
    type: objectTypeId === contactTypeId ? stated.replace(/^object\./, 'contact.') : stated,
    objectId,
    propertyName,
    isOwnChange: changeSource === 'INTEGRATION' && appId !== undefined && sourceId === appId,
    dedupeKey: isDedupable ? ['event', subscriptionId, objectId, propertyName ?? '', occurredAt].join(':') : undefined,
  };
}

/** Tells whether an event is about a contact, whose id then is that of a lead. */
export function isContactEvent({ type }: SubscriptionEvent): boolean {
  return type.startsWith('contact.');
}

/** Tells whether an event makes a lead: its type is listed, or `type:property`. */
export function isLeadEvent(event: SubscriptionEvent, leadEvents: readonly string[]): boolean {
  const { type, propertyName = '' } = event;
  return isContactEvent(event) && (leadEvents.includes(type) || leadEvents.includes(`${type}:${propertyName}`));
}

/** The properties by which people tell the automation what to do, and whose the contact is. */
const stateProperties: ReadonlySet<string> = new Set(['auto_status', 'auto_tags', 'hubspot_owner_id']);

/**
 * Tells whether an event says that where a contact stands was changed. A change of our own that does not say so is told from
 * a person's later, by what we have written.
 */
export function isStateChange({ type, propertyName = '', isOwnChange }: SubscriptionEvent): boolean {
  return type === 'contact.propertyChange' && stateProperties.has(propertyName) && !isOwnChange;
}
