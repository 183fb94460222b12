import { isDeepStrictEqual } from 'node:util';
import type { Models, ServerClient } from 'postmark';
import { z } from 'zod';
import type { SentEmailLookUp, SentEmailQuery } from '../../email-sender.ts';
import type { Plain } from '../../plain.ts';
import { deliveryMetadata } from './delivery-metadata.ts';

/** The most that Postmark lists at once; a full list might leave ours out, and so cannot be read as one. */
const limit = 500;

const answerSchema = z.object({
  Messages: z
    .array(z.object({ MessageID: z.string().min(1), Metadata: z.record(z.string(), z.string()).default({}) }))
    .max(limit - 1),
});

/**
 * Searches Postmark's outbound messages (https://postmarkapp.com/developer/api/messages-api#outbound-message-search). It
 * searches by one field of metadata at a time (https://postmarkapp.com/support/article/1125-custom-metadata-faq), so by
 * the first of the key's parts; whether all of them fit is seen here.
 * @throws ZodError when the answer cannot be read, or what the SDK throws
 */
export async function findSentMessage(
  client: Pick<ServerClient, 'getOutboundMessages'>,
  { deliveryKey, to }: SentEmailQuery,
): ReturnType<SentEmailLookUp['find']> {
  const metadata = deliveryMetadata(deliveryKey);
  const filter: Plain<Models.OutboundMessagesFilteringParameters> & Record<string, unknown> = {
    count: limit,
    offset: 0,
    recipient: to,
    'metadata_delivery-key-1': metadata['delivery-key-1'],
  };
  const { Messages } = answerSchema.parse(await client.getOutboundMessages(filter));
  const found = Messages.find(({ Metadata }) => isDeepStrictEqual(Metadata, metadata));
  return found === undefined ? { kind: 'not-found' } : { kind: 'sent', providerMessageId: found.MessageID };
}
