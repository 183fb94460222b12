import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

const toldEvents = {
  ...{ delivered: true, deferred: true, bounce: true, dropped: true, spam_report: true, unsubscribe: true },
  ...{ open: false, click: false, processed: false, group_unsubscribe: false, group_resubscribe: false },
};

/** Serves the scopes of SendGrid's key, its domain and where SendGrid posts to: the product, where that is known. */
export function sendgridAccountRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  const routes = Router();
  routes.get('/v3/scopes', (_request, response) => {
    response.json({ scopes: ['mail.send', 'messages.read', 'user.webhooks.event.settings.read', 'whitelabel.read'] });
  });
  routes.get('/v3/user/webhooks/event/settings/all', (_request, response) => {
    const { publicUrl } = replyTarget();
    const url = `${publicUrl ?? ''}/webhooks/events/sendgrid`;
    const webhook = { id: 'sandbox', enabled: true, url, ...toldEvents };
    response.json({ max_allowed: 2, webhooks: publicUrl === undefined ? [] : [webhook] });
  });
  routes.get('/v3/user/webhooks/parse/settings', (_request, response) => {
    const { publicUrl } = replyTarget();
    const setting = { hostname: 'reply.sandbox.invalid', url: `${publicUrl ?? ''}/webhooks/replies/sendgrid` };
    response.json({ result: publicUrl === undefined ? [] : [{ ...setting, spam_check: false, send_raw: false }] });
  });
  routes.get('/v3/whitelabel/domains', (_request, response) => {
    const record = (host: string, data: string): object => ({ valid: true, type: 'cname', host, data });
    const dns = {
      mail_cname: record('em1.acme.example', 'u1.wl.sendgrid.net'),
      dkim1: record('s1._domainkey.acme.example', 's1.domainkey.u1.wl.sendgrid.net'),
      dkim2: record('s2._domainkey.acme.example', 's2.domainkey.u1.wl.sendgrid.net'),
    };
    response.json([{ id: 1, domain: 'acme.example', subdomain: 'em1', automatic_security: true, valid: true, dns }]);
  });
  return routes;
}
