import type { Request } from 'express';
import type { IncomingReply } from '../../../store/ports/reply-store.ts';

/** A reply as a vendor brought it. */
export interface ReceivedReply {
  readonly reply: IncomingReply;
  /** How many files came with it, which are not kept. */
  readonly attachmentCount: number;
}

/** What one vendor's webhook of replies knows of its sender; storing and answering are the same for all. */
export interface ReplyWebhook {
  readonly provider: 'sendgrid' | 'mailgun' | 'postmark';
  /** @throws ApiError 401 when the request is not known to come from the vendor, 400 when it is no reply, 413 */
  read(request: Request, receivedAt: Date): Promise<ReceivedReply>;
}

/** Postmark takes mails of up to 35 MB with their attachments (postmarkapp.com/developer/user-guide/inbound), the most of all. */
export const maxReplyBytes = 35 * 1024 * 1024;
