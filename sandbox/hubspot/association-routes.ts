import { Router, type Request } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { ContactBook } from './contact-book.ts';
import { recordRules, recordsByType, recordTypes, type RecordType } from './record-type.ts';

/** HubSpot tells so many in one answer at most (https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide). */
const maxLimit = 500;

const pageSchema = z.looseObject({
  limit: z.coerce.number().int().min(1).max(maxLimit).default(maxLimit),
  after: z.coerce.number().int().min(0).default(0),
});

/** Serves the lists of what belongs to a contact, as version 4 of the associations API tells them. */
export function associationRoutes(state: SandboxState, book: ContactBook): Router {
  const routes = Router();
  routes.param('type', (_request, _response, next, type: string) => {
    next(recordTypes.some((known) => known === type) ? undefined : 'route');
  });
  routes.get(
    '/crm/v4/objects/contacts/:id/associations/:type',
    (request: Request<{ id: string; type: RecordType }>, response) => {
      const { id, type } = request.params;
      const { limit, after } = pageSchema.parse(request.query);
      const records = recordsByType(state)[type].withKey(book.require(id).id);
      const end = after + limit;
      const kind = { category: 'HUBSPOT_DEFINED', typeId: recordRules[type].fromContactTypeId, label: null };
      response.json({
        results: records.slice(after, end).map((record) => ({
          toObjectId: Number(record.id),
          associationTypes: [kind],
        })),
        ...(end < records.length && { paging: { next: { after: String(end) } } }),
      });
    },
  );
  return routes;
}
