import type { MailgunMessageData } from 'mailgun.js/definitions';
import type { OutgoingEmail } from '../../email-sender.ts';
import { addressHeader } from '../address-header.ts';
import { oneLine } from '../one-line.ts';
import { safeHeaders } from '../safe-headers.ts';

/** The variable that carries the delivery key; events repeat it. */
export const deliveryKeyVariable = 'delivery-key';

/**
 * Writes an e-mail as Mailgun takes it
 * (https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages), untracked whatever the domain's own
 * settings are. Headers are fields that begin with `h:`, variables with `v:`, options with `o:`.
 */
export function mailgunMessage(email: OutgoingEmail): MailgunMessageData {
  const headers = {
    ...safeHeaders(email),
    ...(email.replyTo && { 'Reply-To': addressHeader('mailgun', email.replyTo) }),
  };
  return {
    from: addressHeader('mailgun', email.from),
    to: addressHeader('mailgun', email.to),
    subject: oneLine(email.subject),
    text: email.text,
    ...(email.html !== undefined && { html: email.html }),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`h:${name}`, value])),
    [`v:${deliveryKeyVariable}`]: email.deliveryKey,
    'o:tracking': 'no',
    'o:tracking-clicks': 'no',
    'o:tracking-opens': 'no',
  };
}
