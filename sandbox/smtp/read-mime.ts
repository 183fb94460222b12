import { randomUUID } from 'node:crypto';
import PostalMime, { type Address, type Mailbox } from 'postal-mime';
import type { Email } from '../postmark/email.ts';
import { writeAddress } from '../postmark/write-address.ts';

interface ReceivedMessage {
  readonly raw: Buffer;
  /** Whom the envelope names. */
  readonly recipients: readonly string[];
  readonly at: Date;
}

/** The header by which the product marks its e-mails. */
const deliveryHeader = 'X-Leadline-Delivery';

/** Reads an e-mail out of a message in MIME. */
export async function readMime({ raw, recipients, at }: ReceivedMessage): Promise<Email> {
  const parsed = await PostalMime.parse(raw);
  const id = randomUUID();
  const headers = Object.fromEntries(parsed.headers.map(({ originalKey, value }) => [originalKey, value]));
  const delivery = headers[deliveryHeader];
  const named = mailboxes([...(parsed.to ?? []), ...(parsed.cc ?? []), ...(parsed.bcc ?? [])]);
  return {
    id,
    vendor: 'SMTP',
    messageId: parsed.messageId ?? `<${id}@sandbox>`,
    from: header(parsed.from && [parsed.from]),
    to: header(parsed.to),
    cc: header(parsed.cc),
    bcc: header(parsed.bcc),
    replyTo: header(parsed.replyTo),
    subject: parsed.subject ?? '',
    text: withoutLastBreak(parsed.text),
    html: withoutLastBreak(parsed.html),
    headers,
    metadata: delivery === undefined ? {} : { [deliveryHeader]: delivery },
    isTracked: false,
    messageStream: '',
    tag: '',
    recipients: recipients.map((address) => ({
      address,
      name: named.find((mailbox) => mailbox.address === address)?.name ?? '',
    })),
    at: at.toISOString(),
  };
}

function header(addresses: readonly Address[] | undefined): string {
  return mailboxes(addresses ?? [])
    .map(writeAddress)
    .join(', ');
}

function mailboxes(addresses: readonly Address[]): readonly Mailbox[] {
  return addresses.flatMap((address) => address.group ?? address);
}

/** A part of a message ends with a line break that nobody wrote. */
function withoutLastBreak(text = ''): string {
  return text.replace(/\r?\n$/, '');
}
