import { Router } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmOwner } from './crm-owner.ts';
import { hubSpotStatusRefusal } from './hubspot-refusal.ts';

const listSchema = z.looseObject({
  email: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.coerce.number().int().min(0).default(0),
  archived: z.enum(['true', 'false']).default('false'),
});

const path = '/crm/v3/owners';

/** Serves the users who may own records; none is archived (https://developers.hubspot.com/docs/guides/api/crm/owners). */
export function ownerRoutes({ owners }: Pick<SandboxState, 'owners'>): Router {
  const routes = Router();
  routes.get(path, (request, response) => {
    const { email, limit, after, archived } = listSchema.parse(request.query);
    const known = email === undefined ? owners.list() : owners.withKey(email.toLowerCase());
    const asked = archived === 'true' ? [] : known;
    const end = after + limit;
    response.json({
      results: asked.slice(after, end).map(ownerResource),
      ...(end < asked.length && { paging: { next: { after: String(end) } } }),
    });
  });
  routes.get(`${path}/:id`, (request, response) => {
    const owner = owners.get(request.params.id);
    if (owner === undefined) throw hubSpotStatusRefusal(404);
    response.json(ownerResource(owner));
  });
  return routes;
}

function ownerResource(owner: CrmOwner): Record<string, unknown> {
  return { ...owner, userIdIncludingInactive: owner.userId, type: 'PERSON', archived: false };
}
