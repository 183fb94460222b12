import { Router, type Request } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import { associationsOf } from './associations-of.ts';
import { contactBatchRoutes } from './contact-batch-routes.ts';
import type { ContactBook } from './contact-book.ts';
import { listParameterSchema } from './list-parameter.ts';
import { defaultContactProperties, objectResource } from './object-resource.ts';
import { propertyValuesSchema } from './property-values.ts';
import { searchContacts, searchSchema } from './search-contacts.ts';

const writeSchema = z.looseObject({ properties: propertyValuesSchema });
const readSchema = z.looseObject({
  properties: listParameterSchema.default(defaultContactProperties),
  associations: listParameterSchema.default([]),
  idProperty: z.string().optional(),
});

const path = '/crm/v3/objects/contacts';

/** Serves contacts, which a search finds so many milliseconds after they were made (https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide). */
export function contactRoutes(state: SandboxState, book: ContactBook, lagMs: number): Router {
  const { contacts } = state;
  const routes = Router();
  routes.use(contactBatchRoutes(book));
  routes.post(`${path}/search`, (request, response) => {
    response.json(searchContacts({ contacts, lagMs }, searchSchema.parse(request.body)));
  });
  routes.get(path, (request, response) => {
    // A list is read from the records themselves.
    response.json(searchContacts({ contacts, lagMs: 0 }, searchSchema.parse({ limit: request.query['limit'] ?? 10 })));
  });
  routes.post(path, (request, response) => {
    response.status(201).json(objectResource(book.create(writeSchema.parse(request.body).properties)));
  });
  routes.get(`${path}/:id`, (request, response) => {
    const { idProperty, properties, associations: types } = readSchema.parse(request.query);
    const contact = book.require(request.params.id, idProperty);
    const associations = associationsOf(state, contact.id, types);
    response.json({
      ...objectResource(contact, properties),
      ...(Object.keys(associations).length > 0 && { associations }),
    });
  });
  routes.patch(`${path}/:id`, (request: Request<{ id: string }>, response) => {
    const { idProperty } = readSchema.parse(request.query);
    const { properties } = writeSchema.parse(request.body);
    response.json(objectResource(book.update(book.require(request.params.id, idProperty), properties)));
  });
  return routes;
}
