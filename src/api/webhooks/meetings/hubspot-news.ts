import { z } from 'zod';
import { isContactEvent, subscriptionEventFrom } from '../hubspot/subscription-event.ts';

/** HubSpot's id of the object type "deal" (developers.hubspot.com/docs/guides/crm/understanding-the-crm). */
const dealTypeId = '0-3';

/**
 * The contact's property "Date of last meeting booked in meetings tool". Meetings are objects too, and their creation can be
 * subscribed to, but a meeting that a person of ours logs afterwards is such an object as well, and an event of it names no
 * contact.
 */
const meetingProperty = 'engagements_last_meeting_booked';

const dealProperties: ReadonlySet<string | undefined> = new Set([
  'dealstage',
  'amount',
  'hs_is_closed_won',
  'hs_is_closed',
]);

const detailsSchema = z.object({
  objectTypeId: z.string().optional(),
  propertyValue: z.union([z.string(), z.number().transform(String)]).optional(),
  occurredAt: z.coerce.number().optional().catch(undefined),
});

/** What HubSpot's events say of meetings and deals; both only name their record. */
export interface HubSpotNews {
  readonly bookings: readonly { readonly contactId: string; readonly bookingId: string; readonly occurredAt: Date }[];
  readonly dealIds: readonly string[];
}

/** Finds what the events of a body say of meetings and deals. */
export function hubSpotNewsFrom(body: unknown, receivedAt: Date): HubSpotNews {
  const bookings: HubSpotNews['bookings'][number][] = [];
  const dealIds = new Set<string>();
  for (const value of Array.isArray(body) ? (body as unknown[]) : []) {
    const event = subscriptionEventFrom(value);
    if (event?.objectId === undefined || !/^\d{1,30}$/.test(event.objectId)) continue;
    const { objectTypeId, propertyValue = '', occurredAt } = detailsSchema.safeParse(value).data ?? {};
    const { objectId, propertyName, type } = event;
    if (isContactEvent(event) && propertyName === meetingProperty && propertyValue !== '') {
      const at = occurredAt === undefined ? receivedAt : new Date(occurredAt);
      bookings.push({ contactId: objectId, bookingId: `${objectId}:${propertyValue}`, occurredAt: at });
    }
    const isDeal = type.startsWith('deal.') || objectTypeId === dealTypeId;
    if (isDeal && (type.endsWith('.creation') || dealProperties.has(propertyName))) dealIds.add(objectId);
  }
  return { bookings, dealIds: [...dealIds] };
}
