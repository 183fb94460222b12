import { Router } from 'express';
import { z } from 'zod';
import type { Email } from '../postmark/email.ts';
import { isIndexed } from '../postmark/is-indexed.ts';
import { parseAddresses } from '../postmark/parse-addresses.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { sendgridAccountRoutes } from './sendgrid-account-routes.ts';
import type { StandIn } from '../stand-in.ts';
import { readMail } from './read-mail.ts';
import { searchMessages } from './search-messages.ts';
import { sendGridRefusal } from './sendgrid-refusal.ts';

const searchSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(10),
  query: z.string().default(''),
});

/** Stands in for SendGrid: takes e-mails, and tells by Email Activity, after a while, which it took. */
export function createSendGridStandIn({
  state: { emails },
  lookUpLagMs,
  replyTarget,
}: Pick<SandboxParts, 'state' | 'lookUpLagMs' | 'replyTarget'>): StandIn {
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw sendGridRefusal(401);
    next();
  });
  routes.post('/v3/mail/send', (request, response) => {
    const email = readMail(request.body);
    emails.put(email);
    response.status(202).set('X-Message-Id', email.id).end();
  });
  routes.get('/v3/messages', (request, response) => {
    const { limit, query } = searchSchema.parse(request.query);
    const indexed = emails.list().filter(isIndexed({ vendor: 'SendGrid', lagMs: lookUpLagMs, now: new Date() }));
    const found = query === '' ? indexed : searchMessages(indexed, query);
    response.json({ messages: found.toReversed().slice(0, limit).map(activityOf) });
  });
  routes.use(sendgridAccountRoutes(replyTarget));
  return { routes, refusalOf: (status) => sendGridRefusal(status) };
}

function activityOf(email: Email): Record<string, unknown> {
  return {
    from_email: parseAddresses(email.from)?.[0]?.address,
    msg_id: `${email.id}.recvd-sandbox-1-1`,
    subject: email.subject,
    to_email: email.recipients[0]?.address,
    status: 'delivered',
    opens_count: 0,
    clicks_count: 0,
    last_event_time: email.at,
  };
}
