import { z } from 'zod';
import { ApiError } from '../../api-error.ts';
import { parseBody } from '../../parse-body.ts';
import { readWholeBody } from '../../read-body.ts';
import { authenticatePostmark } from '../postmark/authenticate-postmark.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { buildEmailReply } from './build-email-reply.ts';
import { readReplyHeaders } from './reply-headers.ts';
import { maxReplyBytes, type ReceivedReply, type ReplyWebhook } from './reply-webhook.ts';

const addressSchema = z.looseObject({ Email: z.string() });

/** Defines what we read of Postmark's inbound webhook (postmarkapp.com/developer/webhooks/inbound-webhook). */
const inboundSchema = z.looseObject({
  MessageID: z.string().min(1),
  From: z.string().nullish(),
  FromFull: addressSchema.nullish(),
  ToFull: z.array(addressSchema).nullish(),
  CcFull: z.array(addressSchema).nullish(),
  OriginalRecipient: z.string().nullish(),
  Subject: z.string().nullish(),
  MailboxHash: z.string().nullish(),
  TextBody: z.string().nullish(),
  HtmlBody: z.string().nullish(),
  Headers: z.array(z.looseObject({ Name: z.string(), Value: z.string() })).nullish(),
  Attachments: z.array(z.unknown()).nullish(),
});

/** Makes the webhook of Postmark's inbound streams, whose bodies are JSON and hold the attachments. */
export function createPostmarkReplies(guard: WebhookGuard): ReplyWebhook {
  return {
    provider: 'postmark',
    async read(request, receivedAt) {
      authenticatePostmark(guard, request.headers);
      const bytes = await readWholeBody(request, maxReplyBytes, 'A reply may have 35 MB at most.');
      return readInbound(parseBody(bytes, request.headers['content-type']), receivedAt);
    },
  };
}

/** The text as it came: what Postmark strips off is English plain text only, and at times all of it. */
function readInbound(body: unknown, receivedAt: Date): ReceivedReply {
  const parsed = inboundSchema.safeParse(body);
  const inbound = parsed.data;
  const from = inbound?.FromFull?.Email ?? inbound?.From;
  if (inbound === undefined || from == null) {
    throw new ApiError(400, 'invalid_reply', 'The body is not an inbound message of Postmark.');
  }
  const headers = readReplyHeaders((inbound.Headers ?? []).map(({ Name, Value }) => [Name, Value]));
  const attachmentCount = inbound.Attachments?.length ?? 0;
  const recipients = [...(inbound.ToFull ?? []), ...(inbound.CcFull ?? [])].map(({ Email }) => Email);
  const reply = buildEmailReply({
    provider: 'postmark',
    receivedAt,
    headers: { ...headers, fromAddress: from.trim().toLowerCase() },
    envelopeTo: [...(inbound.OriginalRecipient ? [inbound.OriginalRecipient] : []), ...recipients],
    subject: inbound.Subject ?? undefined,
    text: inbound.TextBody ?? '',
    html: inbound.HtmlBody === '' ? undefined : (inbound.HtmlBody ?? undefined),
    attachmentCount,
  });
  const replyToken = inbound.MailboxHash === '' ? undefined : (inbound.MailboxHash ?? undefined);
  return { reply: { ...reply, providerMessageId: inbound.MessageID, replyToken }, attachmentCount };
}
