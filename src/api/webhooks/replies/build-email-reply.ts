import type { IncomingReply } from '../../../store/ports/reply-store.ts';
import { ApiError } from '../../api-error.ts';
import type { ReplyHeaders } from './reply-headers.ts';
import { replyIdOf } from './reply-id.ts';

interface EmailParts {
  readonly provider: string;
  readonly receivedAt: Date;
  readonly headers: ReplyHeaders;
  /** The envelope's sender; empty for the null return path. */
  readonly envelopeFrom?: string | undefined;
  /** The envelope's recipients, which headers need not name. */
  readonly envelopeTo: readonly string[];
  readonly subject?: string | undefined;
  readonly text: string;
  readonly html?: string | undefined;
  readonly attachmentCount: number;
}

/**
 * Makes a reply of the parts of a mail. It is from whom its From header names: bounces and forwards change the envelope.
 * What is kept of the body are its parts and no attachments.
 * @throws ApiError 400 `invalid_reply` when nobody sent it
 */
export function buildEmailReply(parts: EmailParts): IncomingReply {
  const { provider, receivedAt, headers, envelopeFrom, envelopeTo, text, html, attachmentCount } = parts;
  const fromAddress = headers.fromAddress ?? envelopeFrom?.toLowerCase();
  if (fromAddress === undefined || fromAddress === '') {
    throw new ApiError(400, 'invalid_reply', 'The mail names no sender.');
  }
  const subject = parts.subject ?? headers.subject;
  const toAddresses = [...new Set([...envelopeTo.map((address) => address.toLowerCase()), ...headers.toAddresses])];
  const kept = {
    ...(envelopeFrom !== undefined && { 'return-path': `<${envelopeFrom}>` }),
    ...headers.kept,
  };
  return {
    channel: 'email',
    provider,
    providerMessageId: replyIdOf([headers.messageId, fromAddress, subject, text, html]),
    receivedAt,
    fromAddress,
    referencedMessageIds: headers.referencedMessageIds,
    toAddresses,
    subject,
    text,
    html,
    headers: kept,
    rawBody: Buffer.from(
      JSON.stringify({ envelopeFrom, toAddresses, headers: kept, subject, text, html, attachmentCount }),
    ),
  };
}
