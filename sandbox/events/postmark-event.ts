import { randomInt } from 'node:crypto';
import type { Email } from '../postmark/email.ts';

/** What may become of an e-mail, by the names of Postmark's webhooks and types of bounces. */
export const postmarkOutcomes = ['Delivery', 'HardBounce', 'SoftBounce', 'SpamComplaint', 'Unsubscribe'] as const;
export type PostmarkOutcome = (typeof postmarkOutcomes)[number];

/** https://postmarkapp.com/developer/api/bounce-api#bounce-types */
const typeCodes: Readonly<Record<Exclude<PostmarkOutcome, 'Delivery'>, number>> = {
  HardBounce: 1,
  SoftBounce: 4096,
  SpamComplaint: 512,
  Unsubscribe: 16,
};

/** Writes the webhook by which Postmark tells what became of an e-mail, to the first that it went to. */
export function postmarkEvent(email: Email, outcome: PostmarkOutcome, at: Date): Record<string, unknown> {
  const address = email.recipients[0]?.address ?? '';
  const told = { MessageID: email.id, MessageStream: email.messageStream, Metadata: email.metadata, Tag: email.tag };
  if (outcome === 'Delivery') {
    return { RecordType: 'Delivery', ...told, Recipient: address, DeliveredAt: at.toISOString(), Details: '250 OK' };
  }
  return {
    RecordType: outcome === 'SpamComplaint' ? 'SpamComplaint' : 'Bounce',
    ...told,
    ID: randomInt(1, 2 ** 31),
    Type: outcome,
    TypeCode: typeCodes[outcome],
    Name: outcome,
    Email: address,
    BouncedAt: at.toISOString(),
    Inactive: outcome !== 'SoftBounce',
  };
}
