import { Router } from 'express';
import type { StandIn } from '../stand-in.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { associationRoutes } from './association-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { hubSpotStatusRefusal } from './hubspot-refusal.ts';
import { ownerRoutes } from './owner-routes.ts';
import { propertyGroupRoutes } from './property-group-routes.ts';
import { propertyRoutes } from './property-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Stands in for HubSpot's CRM. Its search does not find the contacts of the last moments, as the real one does not. */
export function createHubSpotStandIn({
  state,
  nextObjectId: nextId,
  contactBook,
  lookUpLagMs,
  replyTarget,
}: Pick<SandboxParts, 'state' | 'nextObjectId' | 'contactBook' | 'lookUpLagMs' | 'replyTarget'>): StandIn {
  const routes = Router();
  // These take a key of the developer's account in place of a token.
  routes.use(webhookRoutes(replyTarget));
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw hubSpotStatusRefusal(401);
    next();
  });
  routes.use(contactRoutes(state, contactBook, lookUpLagMs));
  routes.use(recordRoutes(state, nextId));
  routes.use(associationRoutes(state, contactBook));
  routes.use(ownerRoutes(state));
  routes.use(propertyGroupRoutes(state));
  routes.use(propertyRoutes(state));
  return { routes, refusalOf: hubSpotStatusRefusal };
}
