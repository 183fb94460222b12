import type { MailDataRequired } from '@sendgrid/mail';
import type { EmailAddress, OutgoingEmail } from '../../email-sender.ts';
import { oneLine } from '../one-line.ts';
import { safeAddress } from '../safe-address.ts';
import { safeHeaders } from '../safe-headers.ts';

/** The custom argument that carries the delivery key; events and Email Activity repeat it. */
export const deliveryKeyArgument = 'delivery_key';

/**
 * Writes an e-mail as SendGrid takes it (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send), untracked
 * and without a footer of SendGrid's, whatever the account's own settings are.
 */
export function sendGridMessage(email: OutgoingEmail): MailDataRequired {
  return {
    from: addressOf(email.from),
    ...(email.replyTo && { replyTo: addressOf(email.replyTo) }),
    subject: oneLine(email.subject),
    content: [
      { type: 'text/plain', value: email.text },
      ...(email.html === undefined ? [] : [{ type: 'text/html', value: email.html }]),
    ],
    // Beside the recipient, since the SDK gives headers of the whole mail to its own HTTP request as well.
    personalizations: [
      {
        to: addressOf(email.to),
        headers: safeHeaders(email),
        customArgs: { [deliveryKeyArgument]: email.deliveryKey },
      },
    ],
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
      subscriptionTracking: { enable: false },
      ganalytics: { enable: false },
    },
  };
}

function addressOf(given: EmailAddress): { readonly email: string; readonly name?: string } {
  const { address, name } = safeAddress('sendgrid', given);
  return name === undefined ? { email: address } : { email: address, name };
}
