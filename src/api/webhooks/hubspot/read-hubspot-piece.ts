import type { PieceReading } from '../lead-webhook.ts';
import { contactRecordFrom } from './contact-properties.ts';
import { maxEvents } from './hubspot-pieces.ts';
import { parseHubSpotJson } from './parse-hubspot-json.ts';
import { statedFromContact } from './stated-from-contact.ts';
import { isLeadEvent, isStateChange, subscriptionEventFrom } from './subscription-event.ts';

/**
 * Reads one event or one workflow's record. All that is authentic and no lead is unusable rather than an error, since
 * HubSpot would send it again: `malformed-json`, `empty-batch`, `too-many-events`, `not-a-record`, `not-a-lead-event` or
 * `no-address`, which means neither an e-mail address nor a phone number.
 * @param leadEvents the events that make a lead: a type, or `type:property`
 */
export function readHubSpotPiece(body: Uint8Array, leadEvents: readonly string[]): PieceReading {
  const value = parseHubSpotJson(body);
  if (value === undefined) return { kind: 'unusable', reason: 'malformed-json' };
  if (Array.isArray(value)) return { kind: 'unusable', reason: unusableBatch(value.length) };
  const event = subscriptionEventFrom(value);
  if (event !== undefined) {
    const isWanted = event.objectId !== undefined && (isStateChange(event) || isLeadEvent(event, leadEvents));
    return isWanted ? { kind: 'reference' } : { kind: 'unusable', reason: 'not-a-lead-event' };
  }
  const contact = contactRecordFrom(value);
  if (contact === undefined) return { kind: 'unusable', reason: 'not-a-record' };
  const stated = statedFromContact(contact);
  const hasAddress = stated.email !== undefined || stated.phone !== undefined;
  return hasAddress ? { kind: 'lead', stated } : { kind: 'unusable', reason: 'no-address' };
}

function unusableBatch(length: number): string {
  if (length === 0) return 'empty-batch';
  return length > maxEvents ? 'too-many-events' : 'not-a-record';
}
