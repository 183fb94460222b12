import type { Interfaces } from 'mailgun.js/definitions';
import { z } from 'zod';
import type { SentEmailLookUp, SentEmailQuery } from '../../email-sender.ts';
import { bareMessageId } from './bare-message-id.ts';
import { deliveryKeyVariable } from './mailgun-message.ts';

/** The most that Mailgun lists at once; a full list might leave ours out, and so cannot be read as one. */
const limit = 300;

/** By how much Mailgun's clock may differ from ours. */
const clockSkewMs = 600_000;

const eventSchema = z.object({
  'user-variables': z.record(z.string(), z.unknown()).optional(),
  message: z.object({ headers: z.object({ 'message-id': z.string().min(1) }) }),
});

const answerSchema = z.object({ items: z.array(eventSchema).max(limit - 1) });

interface FindRequest {
  readonly client: Pick<Interfaces.IMailgunClient, 'request'>;
  readonly domain: string;
  readonly query: SentEmailQuery;
}

/**
 * Looks through what happened to the recipient's messages
 * (https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/events) for one with our variable: whatever
 * Mailgun took is either `accepted` or `rejected` afterwards. Not by the SDK's own method, which prints a warning each time.
 * @throws ProviderError, or ZodError when the answer cannot be read
 */
export async function findSentMessage({ client, domain, query }: FindRequest): ReturnType<SentEmailLookUp['find']> {
  const begin = Math.floor((query.sentAfter.getTime() - clockSkewMs) / 1_000);
  const answer = await client.request.get(`/v3/${domain}/events`, {
    searchParams: [
      ['begin', String(begin)],
      ['ascending', 'yes'],
      ['limit', String(limit)],
      ['event', 'accepted OR rejected'],
      ['recipient', query.to],
    ],
  });
  const found = answerSchema
    .parse(answer.body)
    .items.find((event) => event['user-variables']?.[deliveryKeyVariable] === query.deliveryKey);
  return found === undefined
    ? { kind: 'not-found' }
    : { kind: 'sent', providerMessageId: bareMessageId(found.message.headers['message-id']) };
}
