import type { Client } from '@sendgrid/client';
import { z } from 'zod';
import type { SentEmailLookUp, SentEmailQuery } from '../../email-sender.ts';
import { deliveryKeyArgument } from './sendgrid-message.ts';

const answerSchema = z.object({ messages: z.array(z.object({ msg_id: z.string().min(1) })) });

/**
 * Asks Email Activity for the message with our custom argument, which it calls a unique argument
 * (https://www.twilio.com/docs/sendgrid/for-developers/sending-email/getting-started-email-activity-api).
 * @throws ZodError when the answer cannot be read, or what the SDK throws
 */
export async function findSentMessage(
  client: Pick<Client, 'request'>,
  { deliveryKey }: Pick<SentEmailQuery, 'deliveryKey'>,
): ReturnType<SentEmailLookUp['find']> {
  const [answer] = await client.request({
    method: 'GET',
    url: '/v3/messages',
    qs: { limit: 1, query: `(unique_args['${deliveryKeyArgument}']="${deliveryKey}")` },
  });
  const [found] = answerSchema.parse(answer.body).messages;
  // What follows the dot was added when SendGrid processed the message; X-Message-Id is what stands before it.
  return found === undefined
    ? { kind: 'not-found' }
    : { kind: 'sent', providerMessageId: found.msg_id.replace(/\..*$/s, '') };
}
