import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { SandboxParts } from '../sandbox-parts.ts';
import type { IncomingSms } from './incoming-sms.ts';
import { postSigned } from './post-signed.ts';

const webhookPath = '/webhooks/replies/twilio';

type Parts = Pick<SandboxParts, 'state' | 'replyTarget' | 'twilioAuthToken'>;

/** Defines what is read of TwiML: a text to answer with (https://www.twilio.com/docs/messaging/twiml). */
const twimlSchema = z.object({ Response: z.object({ Message: z.coerce.string() }) });

/**
 * Answers an SMS in the place of whoever got it, once, as Twilio tells it to the product
 * (https://www.twilio.com/docs/messaging/guides/webhook-request), and sends what the product answers to that.
 * @throws Error when there is no such SMS or no public URL
 */
export async function textAs(parts: Parts, sid: string, body: string): Promise<IncomingSms> {
  const { state, twilioAuthToken: authToken } = parts;
  const target = parts.replyTarget();
  const message = state.smsMessages.get(sid);
  if (message === undefined) throw new Error('There is no such SMS.');
  const ownUrl = target.knownAs ?? target.publicUrl;
  if (ownUrl === undefined) throw new Error('The sandbox does not know where SMS go to.');
  const [from, to] = [message.to, message.from];
  const incomingSid = newSid();
  const { outcome, isDelivered, answer } = await postSigned({
    target,
    authToken,
    url: `${ownUrl}${webhookPath}`,
    fields: {
      ...{ MessageSid: incomingSid, SmsSid: incomingSid, SmsMessageSid: incomingSid, AccountSid: message.accountSid },
      ...{ From: from, To: to, Body: body, NumMedia: '0', NumSegments: '1', SmsStatus: 'received' },
      ApiVersion: '2010-04-01',
    },
  });
  const at = new Date().toISOString();
  const incoming = { sid: incomingSid, from, to, body, outcome, isDelivered, at };
  state.incomingSms.put(incoming);
  const said = twimlSchema.safeParse(new XMLParser({ parseTagValue: false }).parse(answer)).data?.Response.Message;
  if (said !== undefined) state.smsMessages.put({ ...message, sid: newSid(), from: to, to: from, body: said, at });
  return incoming;
}

function newSid(): string {
  return `SM${randomUUID().replaceAll('-', '')}`;
}
