import { createHash } from 'node:crypto';
import type { Piece } from '../lead-webhook.ts';
import { isGiven } from '../pick-stated.ts';
import { contactPropertiesOf, contactRecordFrom, type ContactRecord } from './contact-properties.ts';
import { parseHubSpotJson } from './parse-hubspot-json.ts';
import { isContactEvent, subscriptionEventFrom } from './subscription-event.ts';

/** HubSpot sends 100 events at once at most (developers.hubspot.com/docs/api-reference/latest/webhooks/guide). */
export const maxEvents = 100;

const contentType = 'application/json';

/**
 * Splits a body of HubSpot: an array of events into its events, a workflow's record stays whole. Whatever is neither is one
 * piece, too, so that it is kept as it came.
 */
export function hubSpotPieces(rawBody: Uint8Array, receivedAt: Date): Piece[] {
  const value = parseHubSpotJson(rawBody);
  const isBatch = Array.isArray(value) && value.length > 0 && value.length <= maxEvents;
  if (!isBatch) return [pieceFrom(value, rawBody, receivedAt)];
  try {
    return value.map((event: unknown) => pieceFrom(event, Buffer.from(JSON.stringify(event)), receivedAt));
  } catch (error) {
    // What is nested without end can be parsed, and not written again.
    if (!(error instanceof RangeError)) throw error;
    return [pieceFrom(undefined, rawBody, receivedAt)];
  }
}

function pieceFrom(value: unknown, body: Uint8Array, receivedAt: Date): Piece {
  const event = subscriptionEventFrom(value);
  if (event !== undefined) {
    const externalId = isContactEvent(event) ? event.objectId : undefined;
    return { body, contentType, dedupeKey: event.dedupeKey, externalId };
  }
  const contact = contactRecordFrom(value) ?? {};
  return { body, contentType, dedupeKey: bodyKey(contact, body, receivedAt), externalId: contactIdOf(contact) };
}

/**
 * Makes the key of a workflow's post. HubSpot gives it no id; a retry repeats its bytes. A contact that truly passes again
 * through a workflow has other times in its record, so the bytes suffice; a body of the author's own making may have no
 * time in it, so there the day (UTC) is part of the key, and the same contact counts again on another day.
 */
function bodyKey(contact: ContactRecord, body: Uint8Array, receivedAt: Date): string {
  const hash = createHash('sha256').update(body).digest('hex');
  return tellsItsTime(contact) ? `body:${hash}` : `body:${hash}:${receivedAt.toISOString().slice(0, 10)}`;
}

function tellsItsTime(contact: ContactRecord): boolean {
  const properties = contactPropertiesOf(contact);
  return ['lastmodifieddate', 'hs_lastmodifieddate'].some((name) => properties?.has(name)) || 'updatedAt' in contact;
}

function contactIdOf(contact: ContactRecord): string | undefined {
  const stated = [
    contact['vid'],
    contact['objectId'],
    contactPropertiesOf(contact)?.get('hs_object_id')?.value,
    contact['hs_object_id'],
    contact['id'],
  ].find(isGiven);
  const id = typeof stated === 'number' || typeof stated === 'string' ? String(stated) : '';
  return /^\d{1,30}$/.test(id) ? id : undefined;
}
