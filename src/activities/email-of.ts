import { personName } from '../domain/person-name.ts';
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
}

/** Addresses a message: who writes, to whom, and the marks by which an answer finds its lead again. */
export function emailOf({ lead, address, message, leave, playbook }: EmailParts): OutgoingEmail {
  const { sender, replyDomain, inboundMailbox } = playbook.senders;
  const { subject, text, html } = message.content;
  return {
    from: { address: sender.address, name: sender.name },
    to: { address, name: personName(lead.profile) },
    replyTo: { address: `${inboundMailbox}+${lead.replyToken}@${replyDomain}`, name: sender.name },
    subject: subject ?? '',
    text,
    html,
    messageId: `<${leave.messageIdLocalPart}@${replyDomain}>`,
    headers: {},
    deliveryKey: leave.deliveryKey,
  };
}
