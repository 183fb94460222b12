import { Router } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import { batchAnswer } from './batch-answer.ts';
import type { ContactProperty } from './contact-property.ts';
import { hubSpotRefusal, hubSpotStatusRefusal } from './hubspot-refusal.ts';

/** Defines a property to be created (https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide). */
const createSchema = z.looseObject({
  name: z.string().min(1),
  label: z.string().min(1),
  type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool', 'phone_number']),
  fieldType: z.string().min(1),
  groupName: z.string().min(1),
  description: z.string().default(''),
  options: z.array(z.unknown()).default([]),
});

const createsSchema = z.looseObject({ inputs: z.array(createSchema) });
const readsSchema = z.looseObject({ inputs: z.array(z.looseObject({ name: z.string() })) });

const path = '/crm/v3/properties/contacts';

type Collections = Pick<SandboxState, 'properties' | 'propertyGroups'>;

/** Serves the properties that contacts may have. */
export function propertyRoutes({ properties, propertyGroups }: Collections): Router {
  const create = (asked: z.infer<typeof createSchema>): ContactProperty => {
    const { name, label, type, fieldType, groupName, description, options } = asked;
    if (properties.get(name) !== undefined) throw taken(name);
    if (propertyGroups.get(groupName) === undefined) throw unknownGroup(groupName);
    const at = new Date().toISOString();
    const told = { name, label, type, fieldType, groupName, description, options };
    const property = { ...told, hubspotDefined: false, createdAt: at, updatedAt: at };
    properties.put(property);
    return property;
  };
  const routes = Router();
  routes.get(path, (_request, response) => {
    response.json({ results: properties.list() });
  });
  routes.post(path, (request, response) => {
    response.status(201).json(create(createSchema.parse(request.body)));
  });
  routes.post(`${path}/batch/create`, (request, response) => {
    response.status(201).json(batchAnswer(createsSchema.parse(request.body).inputs.map(create)));
  });
  routes.post(`${path}/batch/read`, (request, response) => {
    const { inputs } = readsSchema.parse(request.body);
    response.json(batchAnswer(inputs.flatMap(({ name }) => properties.get(name) ?? [])));
  });
  routes.get(`${path}/:name`, (request, response) => {
    const property = properties.get(request.params.name);
    if (property === undefined) throw hubSpotStatusRefusal(404);
    response.json(property);
  });
  return routes;
}

function taken(name: string): Error {
  return hubSpotRefusal({
    status: 409,
    category: 'OBJECT_ALREADY_EXISTS',
    message: `A property named '${name}' already exists.`,
  });
}

function unknownGroup(groupName: string): Error {
  return hubSpotRefusal({
    status: 400,
    category: 'VALIDATION_ERROR',
    message: `Property group '${groupName}' does not exist.`,
  });
}
