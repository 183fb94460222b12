import { Router, type Request } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import { addRecord } from './add-record.ts';
import { batchAnswer } from './batch-answer.ts';
import { hubSpotRefusal, hubSpotStatusRefusal } from './hubspot-refusal.ts';
import { listParameterSchema } from './list-parameter.ts';
import { missingObjectsError } from './missing-objects-error.ts';
import { objectResource } from './object-resource.ts';
import { propertyValuesSchema } from './property-values.ts';
import { recordRules, recordsByType, recordTypes, type RecordType } from './record-type.ts';
import { updateRecord } from './update-record.ts';

/** Defines a record to be created (https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide). */
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

const changeSchema = z.looseObject({ properties: propertyValuesSchema });

const readSchema = z.looseObject({ properties: listParameterSchema.optional() });

/** HubSpot takes so many inputs at most. */
const maxInputs = 100;

const readsSchema = z.looseObject({
  inputs: z.array(z.looseObject({ id: z.string() })).max(maxInputs),
  properties: z.array(z.string()).default([]),
});

type Associations = z.infer<typeof createSchema>['associations'];
type TypedRequest = Request<{ type: RecordType }>;

const path = '/crm/v3/objects/:type';

/** Serves the records that belong to contacts: creating one, reading one, changing one, reading several at once. */
export function recordRoutes(state: SandboxState, nextId: () => string): Router {
  const records = recordsByType(state);
  const routes = Router();
  routes.param('type', (_request, _response, next, type: string) => {
    next(recordTypes.some((known) => known === type) ? undefined : 'route');
  });
  routes.post(path, (request: TypedRequest, response) => {
    const { type } = request.params;
    const { properties, associations } = createSchema.parse(request.body);
    refuseWrongAssociations(associations, recordRules[type].toContactTypeId, state.contacts);
    const contactIds = associations.map(({ to }) => to.id);
    response.status(201).json(objectResource(addRecord(state, nextId, { type, properties, contactIds })));
  });
  routes.post(`${path}/batch/read`, (request: TypedRequest, response) => {
    const { inputs, properties } = readsSchema.parse(request.body);
    const found = inputs.flatMap(({ id }) => records[request.params.type].get(id) ?? []);
    const missing = inputs.map(({ id }) => id).filter((id) => !found.some((record) => record.id === id));
    const results = found.map((record) => objectResource(record, properties));
    const errors = missing.length === 0 ? [] : [missingObjectsError(request.params.type, missing)];
    response.status(errors.length === 0 ? 200 : 207).json(batchAnswer(results, errors));
  });
  routes.get(`${path}/:id`, (request: Request<{ type: RecordType; id: string }>, response) => {
    const record = records[request.params.type].get(request.params.id);
    if (record === undefined) throw hubSpotStatusRefusal(404);
    response.json(objectResource(record, readSchema.parse(request.query).properties));
  });
  routes.patch(`${path}/:id`, (request: Request<{ type: RecordType; id: string }>, response) => {
    const { properties } = changeSchema.parse(request.body);
    response.json(objectResource(updateRecord(state, { ...request.params, properties })));
  });
  return routes;
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
