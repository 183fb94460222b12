import { onOneLine } from '../../domain/on-one-line.ts';
import { shorten } from '../../domain/shorten.ts';
import type { TicketOrder } from '../ticket-desk.ts';

/** Jira: "Summary must be less than 255 characters". */
const maxSubjectLength = 254;

/** Below what either desk takes: Jira's `jira.text.field.character.limit` is 32,767 by default, Zendesk takes 64 kB. */
const maxBodyLength = 30_000;

/** Words a ticket so that every desk takes it: the subject on one line, and under the text who asks. */
export function ticketWords({ subject, body, requester }: Pick<TicketOrder, 'subject' | 'body' | 'requester'>): {
  readonly subject: string;
  readonly body: string;
} {
  const { name, email, phone } = requester;
  const contact = [name, email, phone].filter((part) => part !== undefined && part !== '').join(' · ');
  const line = onOneLine(subject);
  return {
    subject: shorten(line === '' ? 'Support request' : line, maxSubjectLength),
    body: [shorten(body.trim(), maxBodyLength), ...(contact === '' ? [] : [`From ${contact}`])].join('\n\n').trim(),
  };
}
