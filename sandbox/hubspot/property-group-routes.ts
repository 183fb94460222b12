import { Router } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { PropertyGroup } from './contact-property.ts';
import { hubSpotRefusal, hubSpotStatusRefusal } from './hubspot-refusal.ts';

const createSchema = z.looseObject({
  name: z.string().min(1),
  label: z.string().min(1),
  displayOrder: z.int().default(-1),
});

const path = '/crm/v3/properties/contacts/groups';

/** Serves the groups of contact properties. */
export function propertyGroupRoutes({ propertyGroups }: Pick<SandboxState, 'propertyGroups'>): Router {
  const routes = Router();
  routes.get(path, (_request, response) => {
    response.json({ results: propertyGroups.list().map(groupResource) });
  });
  routes.post(path, (request, response) => {
    const { name, label, displayOrder } = createSchema.parse(request.body);
    if (propertyGroups.get(name) !== undefined) {
      throw hubSpotRefusal({
        status: 409,
        category: 'OBJECT_ALREADY_EXISTS',
        message: `A property group named '${name}' already exists.`,
      });
    }
    const group = { name, label, displayOrder };
    propertyGroups.put(group);
    response.status(201).json(groupResource(group));
  });
  routes.get(`${path}/:name`, (request, response) => {
    const group = propertyGroups.get(request.params.name);
    if (group === undefined) throw hubSpotStatusRefusal(404);
    response.json(groupResource(group));
  });
  return routes;
}

function groupResource(group: PropertyGroup): Record<string, unknown> {
  return { ...group, archived: false };
}
