import { Router } from 'express';
import type { StandIn } from '../stand-in.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { contactRoutes } from './contact-routes.ts';
import { engagementRoutes } from './engagement-routes.ts';
import { hubSpotStatusRefusal } from './hubspot-refusal.ts';
import { propertyGroupRoutes } from './property-group-routes.ts';
import { propertyRoutes } from './property-routes.ts';

/**
 * HubSpot's numbers for associations with a contact.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values
 */
const noteToContact = 202;
const taskToContact = 204;

/** Stands in for HubSpot's CRM. What is written is found at once, where the real search lags some seconds. */
export function createHubSpotStandIn({
  state,
  nextObjectId: nextId,
  contactBook,
}: Pick<SandboxParts, 'state' | 'nextObjectId' | 'contactBook'>): StandIn {
  const { contacts, notes, tasks } = state;
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw hubSpotStatusRefusal(401);
    next();
  });
  routes.use(contactRoutes(state, contactBook));
  routes.use(
    engagementRoutes({ plural: 'notes', records: notes, contacts, toContactTypeId: noteToContact, nextId }),
    engagementRoutes({ plural: 'tasks', records: tasks, contacts, toContactTypeId: taskToContact, nextId }),
  );
  routes.use(propertyGroupRoutes(state));
  routes.use(propertyRoutes(state));
  return { routes, refusalOf: hubSpotStatusRefusal };
}
