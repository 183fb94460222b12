import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

/** Serves Mailgun's domains, their webhooks and the routes of what comes in, which lead to the product where that is known. */
export function mailgunAccountRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  const routes = Router();
  routes.get('/v3/domains/:domain', ({ params: { domain } }, response) => {
    response.json({ domain: { name: domain, state: 'active', type: 'custom' } });
  });
  routes.get('/v3/domains/:domain/webhooks', (_request, response) => {
    const { publicUrl } = replyTarget();
    const registered = { urls: [`${publicUrl ?? ''}/webhooks/events/mailgun`] };
    response.json({ webhooks: publicUrl === undefined ? {} : { delivered: registered, permanent_fail: registered } });
  });
  routes.get('/v3/routes', (_request, response) => {
    const { publicUrl } = replyTarget();
    const actions = [`forward("${publicUrl ?? ''}/webhooks/replies/mailgun")`, 'stop()'];
    const items = publicUrl === undefined ? [] : [{ id: 'sandbox', priority: 0, expression: 'catch_all()', actions }];
    response.json({ total_count: items.length, items });
  });
  return routes;
}
