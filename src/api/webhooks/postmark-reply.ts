import { z } from 'zod';
import type { IncomingReply } from '../../store/ports/reply-store.ts';
import { ApiError } from '../api-error.ts';

/** Defines what we read of Postmark's inbound webhook (postmarkapp.com/developer/webhooks/inbound-webhook). */
const inboundSchema = z.looseObject({
  MessageID: z.string().min(1),
  From: z.string().nullish(),
  FromFull: z.looseObject({ Email: z.string() }).nullish(),
  Subject: z.string().nullish(),
  MailboxHash: z.string().nullish(),
  TextBody: z.string().nullish(),
  StrippedTextReply: z.string().nullish(),
  Headers: z.array(z.looseObject({ Name: z.string(), Value: z.string() })).nullish(),
});

/**
 * Reads a reply out of Postmark's inbound webhook.
 * @throws ApiError 400 `invalid_reply`
 */
export function readPostmarkReply(body: unknown, rawBody: Buffer, receivedAt: Date): IncomingReply {
  const parsed = inboundSchema.safeParse(body);
  const fromAddress = parsed.data?.FromFull?.Email ?? parsed.data?.From;
  if (!parsed.success || fromAddress == null) {
    throw new ApiError(400, 'invalid_reply', 'The body is not an inbound message of Postmark.');
  }
  const { MessageID, Subject, MailboxHash, TextBody, StrippedTextReply, Headers } = parsed.data;
  return {
    channel: 'email',
    provider: 'postmark',
    providerMessageId: MessageID,
    receivedAt,
    fromAddress: fromAddress.trim().toLowerCase(),
    referencedMessageIds: (Headers ?? [])
      .filter(({ Name }) => /^(in-reply-to|references)$/i.test(Name))
      .flatMap(({ Value }) => Value.match(/<[^<>\s]+>/g) ?? []),
    replyToken: given(MailboxHash),
    subject: Subject ?? undefined,
    // Postmark strips quotes off plain English text only, and answers an empty text where it could not.
    text: given(StrippedTextReply) ?? TextBody ?? '',
    rawBody,
  };
}

function given(text: string | null | undefined): string | undefined {
  return text == null || text === '' ? undefined : text;
}
