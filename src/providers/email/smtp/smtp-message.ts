import type { SendMailOptions } from 'nodemailer';
import type { EmailAddress, OutgoingEmail } from '../../email-sender.ts';
import { oneLine } from '../one-line.ts';
import { safeAddress } from '../safe-address.ts';
import { safeHeaders } from '../safe-headers.ts';

/** The header that carries the delivery key. */
const deliveryKeyHeader = 'X-Leadline-Delivery';

/** Writes an e-mail as nodemailer takes it, which encodes what is not ASCII (RFC 2047) and folds what is long. */
export function smtpMessage(email: OutgoingEmail): SendMailOptions {
  return {
    from: addressOf(email.from),
    to: addressOf(email.to),
    ...(email.replyTo && { replyTo: addressOf(email.replyTo) }),
    subject: oneLine(email.subject),
    text: email.text,
    ...(email.html !== undefined && { html: email.html }),
    messageId: email.messageId,
    headers: { ...safeHeaders(email), [deliveryKeyHeader]: email.deliveryKey },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function addressOf(given: EmailAddress): { readonly address: string; readonly name: string } {
  const { address, name = '' } = safeAddress('smtp', given);
  return { address, name };
}
