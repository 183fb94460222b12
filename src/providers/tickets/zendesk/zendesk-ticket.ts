import type { TicketOrder } from '../../ticket-desk.ts';
import { spacelessTags } from '../spaceless-tags.ts';
import { ticketWords } from '../ticket-words.ts';

/**
 * Writes an order as Zendesk takes it (https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#create-ticket).
 * The comment is internal: it holds what we know of the lead, and Zendesk mails public comments to the requester.
 */
export function zendeskTicket(order: TicketOrder): Record<string, unknown> {
  const {
    marker,
    requester: { name = '', email = '' },
    priority,
    tags,
  } = order;
  const { subject, body } = ticketWords(order);
  return {
    subject,
    comment: { body, public: false },
    // A new requester without a name is refused. Without an address it would be a new one each time: none is named then.
    ...(email !== '' && { requester: { name: name === '' ? email : name, email } }),
    priority,
    tags: spacelessTags(tags),
    external_id: marker,
  };
}
