import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

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
