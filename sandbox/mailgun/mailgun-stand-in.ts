import { Router } from 'express';
import { z } from 'zod';
import type { Email } from '../postmark/email.ts';
import { isIndexed } from '../postmark/is-indexed.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { mailgunAccountRoutes } from './mailgun-account-routes.ts';
import type { StandIn } from '../stand-in.ts';
import { mailgunRefusal } from './mailgun-refusal.ts';
import { readMessage } from './read-message.ts';

/** Defines the query of a list of events; all that happens to an e-mail here is that it is accepted. */
const eventsSchema = z.looseObject({
  /** In seconds of Unix time. */
  begin: z.coerce.number().default(0),
  limit: z.coerce.number().int().min(1).max(300).default(100),
  event: z.string().default('accepted'),
  recipient: z.string().optional(),
  'message-id': z.string().optional(),
});

type EventsQuery = z.infer<typeof eventsSchema>;

/** Stands in for Mailgun: takes e-mails, and tells by its events, after a while, which it took. */
export function createMailgunStandIn({
  state: { emails },
  lookUpLagMs,
  replyTarget,
}: Pick<SandboxParts, 'state' | 'lookUpLagMs' | 'replyTarget'>): StandIn {
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Basic \S/.test(request.headers.authorization ?? '')) throw mailgunRefusal(401);
    next();
  });
  routes.post('/v3/:domain/messages', (request, response) => {
    const email = readMessage(request.params.domain, request.body);
    emails.put(email);
    // Its id is the Message-ID, also one that was given.
    response.json({ id: email.messageId, message: 'Queued. Thank you.' });
  });
  routes.get('/v3/:domain/events', (request, response) => {
    const query = eventsSchema.parse(request.query);
    const items = emails
      .list()
      .filter(isIndexed({ vendor: 'Mailgun', lagMs: lookUpLagMs, now: new Date() }))
      .filter((email) => email.messageStream === request.params.domain && fits(email, query))
      .slice(0, query.limit)
      .map(acceptedEvent);
    const page = `${request.protocol}://${request.host}${request.baseUrl}${request.path}/page`;
    response.json({ items, paging: { previous: page, first: page, last: page, next: page } });
  });
  routes.use(mailgunAccountRoutes(replyTarget));
  return { routes, refusalOf: (status) => mailgunRefusal(status) };
}

function fits(email: Email, { begin, event, recipient, 'message-id': messageId }: EventsQuery): boolean {
  return (
    Date.parse(email.at) >= begin * 1_000 &&
    event.split(' OR ').includes('accepted') &&
    (recipient === undefined || email.recipients.some(({ address }) => address === recipient)) &&
    (messageId === undefined || email.messageId === `<${messageId}>`)
  );
}

/** Writes an event as Mailgun does (https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure). */
function acceptedEvent(email: Email): Record<string, unknown> {
  return {
    event: 'accepted',
    id: Buffer.from(email.id).toString('base64url'),
    timestamp: Date.parse(email.at) / 1_000,
    recipient: email.recipients[0]?.address,
    tags: email.tag === '' ? [] : [email.tag],
    'user-variables': email.metadata,
    message: {
      headers: { to: email.to, from: email.from, subject: email.subject, 'message-id': email.messageId.slice(1, -1) },
      attachments: [],
    },
  };
}
