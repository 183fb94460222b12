import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

const toldEvents = ['delivered', 'permanent_fail', 'temporary_fail', 'complained', 'unsubscribed'];

/** Serves Mailgun's domains, their webhooks and the routes of what comes in, which lead to the product where that is known. */
export function mailgunAccountRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  const routes = Router();
  routes.get('/v4/domains/:domain', ({ params: { domain } }, response) => {
    const record = (record_type: string, name: string, value: string): object => ({
      ...{ record_type, name, value },
      ...{ valid: 'valid', is_active: true, cached: [] },
    });
    response.json({
      domain: { name: domain, state: 'active', type: 'custom' },
      receiving_dns_records: [],
      sending_dns_records: [
        record('TXT', domain, 'v=spf1 include:mailgun.org ~all'),
        record('TXT', `k1._domainkey.${domain}`, 'k=rsa; p=MIGf'),
        record('CNAME', `email.${domain}`, 'mailgun.org'),
      ],
    });
  });
  routes.get('/v3/domains/:domain/webhooks', (_request, response) => {
    const { publicUrl } = replyTarget();
    const registered = { urls: [`${publicUrl ?? ''}/webhooks/events/mailgun`] };
    response.json({
      webhooks: publicUrl === undefined ? {} : Object.fromEntries(toldEvents.map((event) => [event, registered])),
    });
  });
  routes.get('/v3/routes', (_request, response) => {
    const { publicUrl } = replyTarget();
    const actions = [`forward("${publicUrl ?? ''}/webhooks/replies/mailgun")`, 'stop()'];
    const items = publicUrl === undefined ? [] : [{ id: 'sandbox', priority: 0, expression: 'catch_all()', actions }];
    response.json({ total_count: items.length, items });
  });
  return routes;
}
