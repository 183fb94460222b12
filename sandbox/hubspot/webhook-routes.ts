import { Router } from 'express';
import { z } from 'zod';
import type { SandboxParts } from '../sandbox-parts.ts';
import { hubSpotStatusRefusal } from './hubspot-refusal.ts';

const settingsSchema = z.looseObject({ targetUrl: z.url() });
const newSubscriptionSchema = z.object({
  eventType: z.string(),
  propertyName: z.string().optional(),
  objectTypeId: z.string().optional(),
  active: z.boolean().default(false),
});

/**
 * Serves the webhooks of an app, whatever its id, to a developer API key
 * (https://developers.hubspot.com/docs/api-reference/legacy/webhooks/guide): new contacts, told to the product where that
 * is known, until somebody changes it.
 */
export function webhookRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  let targetUrl: string | undefined;
  let subscriptions = [{ id: '1', eventType: 'contact.creation', active: true }];
  const routes = Router();
  routes.use('/webhooks/v3/:app', (request, _response, next) => {
    if (typeof request.query['hapikey'] !== 'string' || request.query['hapikey'] === '')
      throw hubSpotStatusRefusal(401);
    next();
  });
  routes.get('/webhooks/v3/:app/settings', (_request, response) => {
    const { publicUrl } = replyTarget();
    const url = targetUrl ?? (publicUrl === undefined ? undefined : `${publicUrl}/webhooks/leads/hubspot`);
    if (url === undefined) throw hubSpotStatusRefusal(404);
    response.json({ targetUrl: url, throttling: { maxConcurrentRequests: 10, period: 'SECONDLY' } });
  });
  routes.put('/webhooks/v3/:app/settings', (request, response) => {
    ({ targetUrl } = settingsSchema.parse(request.body));
    response.json({ targetUrl, throttling: { maxConcurrentRequests: 10, period: 'SECONDLY' } });
  });
  routes.get('/webhooks/v3/:app/subscriptions', (_request, response) => {
    response.json({ results: subscriptions });
  });
  routes.post('/webhooks/v3/:app/subscriptions', (request, response) => {
    const made = { id: String(subscriptions.length + 1), ...newSubscriptionSchema.parse(request.body) };
    subscriptions = [...subscriptions, made];
    response.status(201).json(made);
  });
  routes.delete('/webhooks/v3/:app/subscriptions/:id', ({ params }, response) => {
    subscriptions = subscriptions.filter(({ id }) => id !== params.id);
    response.status(204).end();
  });
  return routes;
}
