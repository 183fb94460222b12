import { personName } from '../domain/person-name.ts';
import { unsubscribeHeaders } from '../domain/unsubscribe-url.ts';
import { senderOf } from './owners/sender-of.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { OutgoingEmail } from '../providers/email-sender.ts';
import type { Lead } from '../store/ports/lead-store.ts';
import type { Message } from '../store/ports/message-store.ts';
import type { Leave } from './send.ts';

interface EmailParts {
  readonly lead: Lead;
  /** The lead's own. */
  readonly address: string;
  readonly message: Message;
  readonly leave: Leave;
  readonly playbook: Playbook;
  /** The page at which this lead unsubscribes. */
  readonly unsubscribeUrl: string;
  /** What the Message-IDs of the sequence's earlier e-mails have before their `@`, oldest first. */
  readonly earlierLocalParts: readonly string[];
}

/**
 * Addresses a message: who writes, to whom, the marks by which an answer finds its lead again, and how to unsubscribe. Every
 * message offers that, whatever it is for: who does not want one wants no other.
 */
export function emailOf({
  lead,
  address,
  message,
  leave,
  playbook,
  unsubscribeUrl,
  earlierLocalParts,
}: EmailParts): OutgoingEmail {
  const { replyDomain, inboundMailbox } = playbook.senders;
  // Whoever signs it: the lead may have become somebody else's since it was written.
  const sender = senderOf(playbook, message.sender);
  const { subject, text, html } = message.content;
  const replyAddress = `${inboundMailbox}+${lead.replyToken}@${replyDomain}`;
  return {
    from: { address: sender.address, name: sender.name },
    to: { address, name: personName(lead.profile) },
    replyTo: { address: replyAddress, name: sender.name },
    subject: subject ?? '',
    text,
    html,
    messageId: `<${leave.messageIdLocalPart}@${replyDomain}>`,
    headers: {
      ...unsubscribeHeaders(unsubscribeUrl, replyAddress),
      ...threadHeaders(earlierLocalParts.map((part) => `<${part}@${replyDomain}>`)),
    },
    deliveryKey: leave.deliveryKey,
  };
}

/** Makes a sequence one thread in the lead's mailbox (RFC 5322, section 3.6.4). */
function threadHeaders(earlier: readonly string[]): Readonly<Record<string, string>> {
  const last = earlier.at(-1);
  return last === undefined ? {} : { 'In-Reply-To': last, References: earlier.join(' ') };
}
