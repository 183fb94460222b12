import type { Twilio } from 'twilio';
import { z } from 'zod';
import type { SentSmsLookUp, SentSmsQuery } from '../../sms-sender.ts';

/** The most that is read of the list; a full list might leave ours out, and so cannot be read as one. */
const limit = 100;

/** By how much Twilio's clock may differ from ours; its times have no fractions of a second either. */
const clockSkewMs = 30_000;

const answerSchema = z.array(z.object({ sid: z.string().min(1), body: z.string(), dateCreated: z.date() }));

interface FindRequest extends SentSmsQuery {
  /** The number that SMS come from, in E.164. */
  readonly from: string;
}

/**
 * Looks through the recipient's messages (https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources),
 * newest first, for one with our text: a message takes no mark of ours. Not by `dateSent`, which a message that is queued lacks.
 * @throws ZodError when the answer cannot be read, Error when the list is too long for that, or what the SDK throws
 */
export async function findSentSms(
  client: Pick<Twilio, 'messages'>,
  { to, from, body, sentAfter }: FindRequest,
): ReturnType<SentSmsLookUp['find']> {
  const listed = answerSchema.parse(await client.messages.list({ to, from, limit }));
  const since = sentAfter.getTime() - clockSkewMs;
  const recent = listed.filter(({ dateCreated }) => dateCreated.getTime() >= since);
  // A trial account puts words of its own before ours (https://www.twilio.com/docs/usage/tutorials/how-to-use-your-free-trial-account).
  const found = recent.find((message) => message.body.trim().endsWith(body.trim()));
  if (found !== undefined) return { kind: 'sent', providerMessageId: found.sid };
  if (recent.length === limit) throw new Error('The list of messages is too long to say what it lacks');
  return { kind: 'not-found' };
}
