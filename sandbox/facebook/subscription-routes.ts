import { Router, type Request } from 'express';
import { z } from 'zod';
import type { SandboxParts } from '../sandbox-parts.ts';
import { facebookRefusal, unknownObjectRefusal } from './facebook-refusal.ts';
import { pageId } from './page-id.ts';

/** The app that page tokens are of. */
export const appId = '1';

const words = z.string().transform((text) => text.split(','));
const pageSubscriptionSchema = z.looseObject({ subscribed_fields: words });
const appSubscriptionSchema = z.looseObject({ object: z.literal('page'), callback_url: z.url(), fields: words });

/**
 * Serves what the app subscribes to and what the page tells it: leads, at the product's webhook where that is known, until
 * somebody changes it (https://developers.facebook.com/docs/graph-api/reference/app/subscriptions,
 * https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps).
 */
export function subscriptionRoutes({
  replyTarget,
  facebookAppSecret,
}: Pick<SandboxParts, 'replyTarget' | 'facebookAppSecret'>): Router {
  let changed: { readonly callbackUrl: string; readonly fields: readonly string[] } | undefined;
  /** Undefined once the page has removed the app. */
  let pageFields: readonly string[] | undefined = ['leadgen'];
  const requireApp = (request: Request): void => {
    if (request.params['app'] !== appId) throw unknownObjectRefusal(String(request.params['app']));
    if (tokenOf(request) === `${appId}|${facebookAppSecret}`) return;
    throw facebookRefusal({ status: 400, code: 190, message: 'Invalid OAuth access token signature.' });
  };
  const requirePage = ({ params: { page } }: Request<{ page: string }>): void => {
    if (page !== pageId && page !== 'me') throw unknownObjectRefusal(page);
  };
  const routes = Router();
  routes.get('/:version/:app/subscriptions', (request, response) => {
    requireApp(request);
    const { publicUrl } = replyTarget();
    const usual = publicUrl && { callbackUrl: `${publicUrl}/webhooks/leads/facebook`, fields: ['leadgen'] };
    const subscription = changed ?? (usual === '' ? undefined : usual);
    const shown = subscription && {
      object: 'page',
      callback_url: subscription.callbackUrl,
      active: true,
      fields: subscription.fields.map((name) => ({ name, version: 'v25.0' })),
    };
    response.json({ data: shown === undefined ? [] : [shown] });
  });
  routes.post('/:version/:app/subscriptions', (request, response) => {
    requireApp(request);
    const { callback_url: callbackUrl, fields } = appSubscriptionSchema.parse({ ...request.query, ...request.body });
    changed = { callbackUrl, fields };
    response.json({ success: true });
  });
  routes.get('/:version/:page/subscribed_apps', (request, response) => {
    requirePage(request);
    const app = { category: 'Business', name: 'Sandbox', id: appId, subscribed_fields: pageFields };
    response.json({ data: pageFields === undefined ? [] : [app] });
  });
  routes.post('/:version/:page/subscribed_apps', (request, response) => {
    requirePage(request);
    pageFields = pageSubscriptionSchema.parse({ ...request.query, ...request.body }).subscribed_fields;
    response.json({ success: true });
  });
  routes.delete('/:version/:page/subscribed_apps', (request, response) => {
    requirePage(request);
    pageFields = undefined;
    response.json({ success: true });
  });
  return routes;
}

function tokenOf({ headers: { authorization }, query: { access_token: inAddress } }: Request): string {
  if (authorization !== undefined) return authorization.replace(/^\w+ /, '');
  return typeof inAddress === 'string' ? inAddress : '';
}
