import type { IncomingReply } from '../ports/reply-store.ts';
import type { Sealer } from '../sealing/sealer.ts';

/** Seals what a reply says and who says it, as the columns of its row. */
export function sealReply(
  sealer: Sealer,
  reply: Omit<IncomingReply, 'channel' | 'provider' | 'providerMessageId' | 'receivedAt'>,
): { readonly sealed_content: Buffer; readonly sealed_body: Buffer } {
  const { fromAddress, referencedMessageIds, replyToken, toAddresses, subject, text, html, headers, rawBody } = reply;
  return {
    sealed_content: sealer.seal('replies.sealed_content', {
      fromAddress,
      referencedMessageIds,
      replyToken,
      toAddresses,
      subject,
      text,
      html,
      headers,
    }),
    sealed_body: sealer.sealBytes('replies.sealed_body', rawBody),
  };
}
