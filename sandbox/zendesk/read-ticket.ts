import { z } from 'zod';
import { invalidRecordRefusal } from './zendesk-refusal.ts';
import type { ZendeskTicket } from './zendesk-ticket.ts';

/**
 * Defines what is read of a new ticket
 * (https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#create-ticket).
 */
const requestSchema = z.looseObject({
  ticket: z.looseObject({
    subject: z.string().optional(),
    comment: z.looseObject({ body: z.string().default(''), public: z.boolean().default(true) }),
    requester: z.looseObject({ name: z.string().default(''), email: z.string().default('') }).optional(),
    priority: z.enum(['urgent', 'high', 'normal', 'low']).optional(),
    tags: z.array(z.string()).default([]),
    external_id: z.string().max(255).optional(),
  }),
});

/**
 * Reads a new ticket out of the body of a request.
 * @throws Refusal 422 as Zendesk words it; ZodError for what is no ticket at all
 */
export function readTicket(body: unknown): Omit<ZendeskTicket, 'id' | 'at'> {
  const { ticket } = requestSchema.parse(body);
  const { subject, comment, requester, priority, tags, external_id: externalId } = ticket;
  if (comment.body === '') throw invalidRecordRefusal('base', 'Description: cannot be blank');
  if (requester?.name === '') {
    throw invalidRecordRefusal('requester', 'Requester: Name: is too short (minimum is 1 characters)');
  }
  if (requester !== undefined && !/^[^@\s]+@[^@\s]+$/.test(requester.email)) {
    throw invalidRecordRefusal('requester', `Requester: Email: ${requester.email} is not properly formatted`);
  }
  return {
    subject: subject ?? comment.body.slice(0, 80),
    comment: comment.body,
    isPublic: comment.public,
    ...(requester && { requester: { name: requester.name, email: requester.email } }),
    ...(priority && { priority }),
    // Zendesk splits tags at spaces and keeps them in lower case.
    tags: tags.flatMap((tag) => tag.toLowerCase().split(/\s+/)),
    ...(externalId !== undefined && { externalId }),
  };
}
