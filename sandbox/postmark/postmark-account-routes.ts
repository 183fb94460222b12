import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';
import { postmarkRefusal } from './postmark-refusal.ts';

/** Serves Postmark's server and its webhooks, which post to the product where that is known. */
export function postmarkAccountRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  const routes = Router();
  routes.get('/server', (_request, response) => {
    const { publicUrl } = replyTarget();
    response.json({
      ID: 1,
      Name: 'Sandbox',
      DeliveryType: 'Live',
      InboundAddress: 'sandbox@inbound.postmarkapp.com',
      InboundHookUrl: publicUrl === undefined ? '' : `${publicUrl}/webhooks/replies/postmark`,
    });
  });
  routes.get('/webhooks', (_request, response) => {
    const { publicUrl } = replyTarget();
    const isOn = { Enabled: true };
    const webhook = {
      ID: 1,
      Url: `${publicUrl ?? ''}/webhooks/events/postmark`,
      MessageStream: 'outbound',
      Triggers: { Delivery: isOn, Bounce: isOn, SpamComplaint: isOn, SubscriptionChange: isOn },
    };
    response.json({ Webhooks: publicUrl === undefined ? [] : [webhook] });
  });
  return routes;
}

/** Serves the one domain of the account, to the account's token. */
export function postmarkDomainRoutes(): Router {
  const domain = { ID: 1, Name: 'acme.example', DKIMVerified: true, ReturnPathDomainVerified: true };
  const routes = Router();
  routes.use('/domains', (request, _response, next) => {
    if ((request.get('x-postmark-account-token') ?? '') === '') throw postmarkRefusal(401);
    next();
  });
  routes.get('/domains', (_request, response) => {
    response.json({ TotalCount: 1, Domains: [domain] });
  });
  routes.get('/domains/1', (_request, response) => {
    response.json({
      ...domain,
      DKIMHost: '20260101120000pm._domainkey.acme.example',
      DKIMTextValue: 'k=rsa;p=MIGf',
      ...{ DKIMPendingHost: '', DKIMPendingTextValue: '', DKIMUpdateStatus: 'Verified' },
      ReturnPathDomain: 'pm-bounces.acme.example',
      ReturnPathDomainCNAMEValue: 'pm.mtasv.net',
    });
  });
  return routes;
}
