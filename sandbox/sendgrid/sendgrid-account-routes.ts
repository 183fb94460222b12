import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

/** Serves the scopes of SendGrid's key and where SendGrid posts to: the product, where that is known. */
export function sendgridAccountRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  const routes = Router();
  routes.get('/v3/scopes', (_request, response) => {
    response.json({ scopes: ['mail.send', 'messages.read', 'user.webhooks.event.settings.read'] });
  });
  routes.get('/v3/user/webhooks/event/settings/all', (_request, response) => {
    const { publicUrl } = replyTarget();
    const webhook = { id: 'sandbox', enabled: true, url: `${publicUrl ?? ''}/webhooks/events/sendgrid` };
    response.json({ max_allowed: 2, webhooks: publicUrl === undefined ? [] : [webhook] });
  });
  routes.get('/v3/user/webhooks/parse/settings', (_request, response) => {
    const { publicUrl } = replyTarget();
    const setting = { hostname: 'reply.sandbox.invalid', url: `${publicUrl ?? ''}/webhooks/replies/sendgrid` };
    response.json({ result: publicUrl === undefined ? [] : [{ ...setting, spam_check: false, send_raw: false }] });
  });
  return routes;
}
