import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { z } from 'zod';
import { createRateWindow } from '../rate/rate-window.ts';
import type { StandIn } from '../stand-in.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { readTicket } from './read-ticket.ts';
import { externalIdIndex, replayedTicket } from './replayed-ticket.ts';
import { ticketResource } from './ticket-resource.ts';
import { rateLimitRefusal, zendeskRefusal, zendeskStatusRefusal } from './zendesk-refusal.ts';

/** Of the plans Growth and Professional (https://developer.zendesk.com/api-reference/introduction/rate-limits/). */
const requestsPerMinute = 400;

/** Tickets of a page. */
const pageSize = 100;

const listSchema = z.looseObject({
  external_id: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).default('asc'),
});

/** Stands in for Zendesk: opens tickets, once for an idempotency key, and lists them by their external id. */
export function createZendeskStandIn({ zendeskTickets }: Pick<SandboxState, 'zendeskTickets'>): StandIn {
  const takeFromLimit = createRateWindow({ maxRequests: requestsPerMinute, windowMs: 60_000 });
  const routes = Router();
  // Where agents read a ticket: shown on the sandbox's own page.
  routes.get('/agent/tickets/:id', (request, response) => {
    response.redirect(`/#zendesk-${encodeURIComponent(request.params.id)}`);
  });
  routes.use((request, response, next) => {
    if (!isAuthenticated(request)) throw zendeskStatusRefusal(401);
    const { isAllowed, remaining, resetMs } = takeFromLimit();
    response.set({ 'X-Rate-Limit': String(requestsPerMinute), 'X-Rate-Limit-Remaining': String(remaining) });
    if (!isAllowed) throw rateLimitRefusal(resetMs);
    next();
  });
  routes.get('/api/v2/users/me.json', (_request, response) => {
    response.json({
      user: { id: 1, name: 'Sandbox Agent', email: 'agent@sandbox.invalid', role: 'agent', active: true },
    });
  });
  routes.post(['/api/v2/tickets', '/api/v2/tickets.json'], (request, response) => {
    const idempotency = idempotencyOf(request);
    const nowMs = Date.now();
    const replayed = idempotency && replayedTicket(zendeskTickets, idempotency, nowMs);
    const ticket = replayed ?? {
      ...readTicket(request.body),
      ...(idempotency && { idempotency }),
      id: zendeskTickets.list().length + 1,
      at: new Date(nowMs).toISOString(),
    };
    if (replayed === undefined) zendeskTickets.put(ticket);
    const resource = ticketResource(ticket, baseUrlOf(request));
    response
      .status(201)
      .set({
        Location: String(resource['url']),
        ...(idempotency && { 'X-Idempotency-Lookup': replayed === undefined ? 'miss' : 'hit' }),
      })
      .json({ ticket: resource });
  });
  routes.get(['/api/v2/tickets', '/api/v2/tickets.json'], (request, response) => {
    const { external_id: externalId, sort_order: order } = listSchema.parse(request.query);
    const found =
      externalId === undefined ? zendeskTickets.list() : zendeskTickets.withKey(externalIdIndex(externalId));
    const sorted = order === 'asc' ? found : found.toReversed();
    const tickets = sorted.slice(0, pageSize).map((ticket) => ticketResource(ticket, baseUrlOf(request)));
    response.json({ tickets, next_page: null, previous_page: null, count: found.length });
  });
  return { routes, refusalOf: zendeskStatusRefusal };
}

/** An agent's address with `/token` and an API token, or an OAuth token. */
function isAuthenticated(request: Request): boolean {
  const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme === 'Bearer') return credentials !== '';
  return scheme === 'Basic' && /^[^:]+\/token:./.test(Buffer.from(credentials, 'base64').toString());
}

function idempotencyOf(request: Request): { readonly key: string; readonly requestDigest: string } | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined) return undefined;
  if (key === '' || key.length > 255) {
    throw zendeskRefusal(400, 'IdempotentRequestError', 'The idempotency key must have 1 to 255 characters.');
  }
  return { key, requestDigest: createHash('sha256').update(JSON.stringify(request.body)).digest('hex') };
}

function baseUrlOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}`;
}
