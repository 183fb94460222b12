import { Router } from 'express';
import { z } from 'zod';
import type { SandboxParts } from '../sandbox-parts.ts';
import { postmarkAccountRoutes, postmarkDomainRoutes } from './postmark-account-routes.ts';
import type { StandIn } from '../stand-in.ts';
import type { Email } from './email.ts';
import { isIndexed } from './is-indexed.ts';
import { outboundMessage, outboundMessageDetails } from './outbound-message.ts';
import { parseAddresses } from './parse-addresses.ts';
import { postmarkRefusal } from './postmark-refusal.ts';
import { readEmail } from './read-email.ts';

/** Defines the query of a search; a filter by metadata is named `metadata_` and its field. */
const searchSchema = z.looseObject({
  count: z.coerce.number().int().min(1).max(500),
  offset: z.coerce.number().int().min(0),
  recipient: z.string().optional(),
  fromemail: z.string().optional(),
  tag: z.string().optional(),
});

/** Stands in for Postmark: takes e-mails, and tells which it took. Its search lacks those of the last moments. */
export function createPostmarkStandIn({
  state: { emails },
  lookUpLagMs,
  replyTarget,
}: Pick<SandboxParts, 'state' | 'lookUpLagMs' | 'replyTarget'>): StandIn {
  const routes = Router();
  // Domains are asked for with the token of the account in place of the server's.
  routes.use(postmarkDomainRoutes());
  routes.use((request, _response, next) => {
    if ((request.get('x-postmark-server-token') ?? '') === '') throw postmarkRefusal(401);
    next();
  });
  routes.post('/email', (request, response) => {
    const email = readEmail(request.body);
    emails.put(email);
    response.json({ To: email.to, SubmittedAt: email.at, MessageID: email.id, ErrorCode: 0, Message: 'OK' });
  });
  routes.get('/messages/outbound', (request, response) => {
    const search = searchSchema.safeParse(request.query);
    if (!search.success) throw postmarkRefusal(422, { errorCode: 600, message: 'Count and offset are required.' });
    const { count, offset, recipient } = search.data;
    const candidates = recipient === undefined ? emails.list() : emails.withKey(recipient.toLowerCase());
    const indexed = candidates.filter(isIndexed({ vendor: 'Postmark', lagMs: lookUpLagMs, now: new Date() }));
    const found = indexed.filter((email) => fits(email, search.data)).reverse();
    response.json({ TotalCount: found.length, Messages: found.slice(offset, offset + count).map(outboundMessage) });
  });
  routes.get('/messages/outbound/:id/details', (request, response) => {
    const email = emails.get(request.params.id);
    if (email === undefined) {
      throw postmarkRefusal(422, { errorCode: 701, message: 'This message was not found.' });
    }
    response.json(outboundMessageDetails(email));
  });
  routes.use(postmarkAccountRoutes(replyTarget));
  return { routes, refusalOf: (status) => postmarkRefusal(status) };
}

function fits(email: Email, { fromemail, tag, ...query }: z.infer<typeof searchSchema>): boolean {
  if (fromemail !== undefined && parseAddresses(email.from)?.[0]?.address !== fromemail) return false;
  if (tag !== undefined && email.tag !== tag) return false;
  return Object.entries(query)
    .filter(([name]) => name.startsWith('metadata_'))
    .every(([name, value]) => email.metadata[name.slice('metadata_'.length)] === value);
}
