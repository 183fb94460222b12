import type { ZendeskTicket } from './zendesk-ticket.ts';

/** Ids as Zendesk makes them, of accounts that the sandbox does not keep. */
const agentId = 9_000_000_000_001;
const requesterId = 9_000_000_000_002;

/** Writes a ticket as Zendesk does (https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#json-format). */
export function ticketResource(ticket: ZendeskTicket, baseUrl: string): Record<string, unknown> {
  const { id, subject, comment, isPublic, requester, priority, tags, externalId, at } = ticket;
  return {
    url: `${baseUrl}/api/v2/tickets/${id}.json`,
    id,
    external_id: externalId ?? null,
    via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
    created_at: at,
    updated_at: at,
    type: null,
    subject,
    raw_subject: subject,
    description: comment,
    priority: priority ?? null,
    status: 'new',
    recipient: null,
    requester_id: requester === undefined ? agentId : requesterId,
    submitter_id: requester === undefined ? agentId : requesterId,
    assignee_id: null,
    organization_id: null,
    group_id: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: isPublic,
    due_at: null,
    tags,
    custom_fields: [],
    fields: [],
    followup_ids: [],
    allow_channelback: false,
    allow_attachments: true,
  };
}
