import { Router } from 'express';
import { z } from 'zod';
import type { Collection } from '../state/collection.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmObject } from './crm-object.ts';
import { hubSpotRefusal, hubSpotStatusRefusal } from './hubspot-refusal.ts';
import { objectResource } from './object-resource.ts';
import { propertyValuesSchema } from './property-values.ts';

/** Defines a note or task to be created (https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide). */
const createSchema = z.looseObject({
  properties: propertyValuesSchema,
  associations: z
    .array(
      z.looseObject({
        to: z.looseObject({ id: z.coerce.string() }),
        types: z.array(z.looseObject({ associationCategory: z.string(), associationTypeId: z.int() })).nonempty(),
      }),
    )
    .default([]),
});

type Associations = z.infer<typeof createSchema>['associations'];

interface EngagementKind {
  /** As in the path, for example `notes`. */
  readonly plural: string;
  readonly records: Collection<CrmObject>;
  readonly contacts: SandboxState['contacts'];
  /** HubSpot's number for the association of this kind with a contact. */
  readonly toContactTypeId: number;
  readonly nextId: () => string;
}

/** Serves one kind of engagement that belongs to contacts. */
export function engagementRoutes({ plural, records, contacts, toContactTypeId, nextId }: EngagementKind): Router {
  const path = `/crm/v3/objects/${plural}`;
  const routes = Router();
  routes.post(path, (request, response) => {
    const { properties, associations } = createSchema.parse(request.body);
    if ((properties['hs_timestamp'] ?? '') === '') throw missingTimestamp(plural);
    refuseWrongAssociations(associations, toContactTypeId, contacts);
    const at = new Date().toISOString();
    const id = nextId();
    const record = {
      id,
      properties: { ...properties, createdate: at, lastmodifieddate: at, hs_object_id: id },
      contactIds: associations.map(({ to }) => to.id),
      createdAt: at,
      updatedAt: at,
    };
    records.put(record);
    response.status(201).json(objectResource(record));
  });
  routes.get(`${path}/:id`, (request, response) => {
    const record = records.get(request.params.id);
    if (record === undefined) throw hubSpotStatusRefusal(404);
    response.json(objectResource(record));
  });
  return routes;
}

function missingTimestamp(plural: string): Error {
  return hubSpotRefusal({
    status: 400,
    category: 'VALIDATION_ERROR',
    message: `Error creating ${plural.slice(0, -1).toUpperCase()}. Some required properties were not set.`,
    more: { context: { properties: ['hs_timestamp'] } },
  });
}

function refuseWrongAssociations(
  associations: Associations,
  toContactTypeId: number,
  contacts: SandboxState['contacts'],
): void {
  const isRight = associations.every(
    ({ to, types }) =>
      contacts.get(to.id) !== undefined &&
      types.every(
        ({ associationCategory: category, associationTypeId: typeId }) =>
          category === 'HUBSPOT_DEFINED' && typeId === toContactTypeId,
      ),
  );
  if (isRight) return;
  throw hubSpotRefusal({
    status: 400,
    category: 'VALIDATION_ERROR',
    message: 'One or more associations are not valid: the type must fit and the contact must exist.',
  });
}
