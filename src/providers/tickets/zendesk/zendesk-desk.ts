import { z } from 'zod';
import { noPace, type Pace } from '../../pace.ts';
import type { TicketDesk } from '../../ticket-desk.ts';
import { callDesk, type DeskAccess } from '../call-desk.ts';
import { markerHash } from '../marker-hash.ts';
import { zendeskError } from './zendesk-error.ts';
import { zendeskTicket } from './zendesk-ticket.ts';

export interface ZendeskOptions {
  /** Of SUBDOMAIN.zendesk.com. */
  readonly subdomain: string;
  /** The agent in whose name tickets are opened. */
  readonly email: string;
  readonly apiToken: string;
  /** @default 'https://SUBDOMAIN.zendesk.com' */
  readonly baseUrl?: string | undefined;
  /** For both calls together. @default 15_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

const ticketSchema = z.object({ id: z.number(), url: z.string() });
const createdSchema = z.object({ ticket: ticketSchema });
const listSchema = z.object({ tickets: z.array(ticketSchema) });

/**
 * Opens tickets in Zendesk, each once: Zendesk remembers an idempotency key for two hours
 * (https://developer.zendesk.com/api-reference/ticketing/introduction/#idempotency), and what was opened before is found by
 * its `external_id` at any time. Plain fetch, and not node-zendesk: that one cannot give a key with a call, and takes every
 * answer with a Retry-After for a 429.
 */
export function createZendeskDesk({
  subdomain,
  email,
  apiToken,
  baseUrl = `https://${subdomain}.zendesk.com`,
  timeoutMs = 15_000,
  pace = noPace,
}: ZendeskOptions): TicketDesk {
  const access: DeskAccess = {
    vendor: 'zendesk',
    baseUrl,
    user: `${email}/token`,
    secret: apiToken,
    errorFrom: zendeskError,
    pace,
  };
  return {
    vendor: 'zendesk',
    async open(order) {
      const signal = AbortSignal.timeout(timeoutMs);
      const query = new URLSearchParams({ external_id: order.marker, sort_by: 'created_at', sort_order: 'asc' });
      const path = `/api/v2/tickets.json?${query.toString()}`;
      const { tickets } = await callDesk(access, { path, answer: listSchema, signal });
      if (tickets[0] !== undefined) return opened(tickets[0]);
      const { ticket } = await callDesk(access, {
        path: '/api/v2/tickets.json',
        headers: { 'idempotency-key': markerHash(order.marker) },
        body: { ticket: zendeskTicket(order) },
        answer: createdSchema,
        signal,
      });
      return opened(ticket);
    },
  };
}

/** The answer names the ticket within the API; agents read it elsewhere on the same host. */
function opened({ id, url }: z.infer<typeof ticketSchema>): { readonly ticketId: string; readonly url: string } {
  return { ticketId: String(id), url: url.replace(/\/api\/v2\/tickets\/(\d+)\.json$/, '/agent/tickets/$1') };
}
