import { Router } from 'express';
import { z } from 'zod';
import { batchAnswer } from './batch-answer.ts';
import type { ContactBook } from './contact-book.ts';
import { hubSpotStatusRefusal } from './hubspot-refusal.ts';
import { missingObjectsError } from './missing-objects-error.ts';
import { defaultContactProperties, objectResource } from './object-resource.ts';
import { propertyValuesSchema } from './property-values.ts';
import { writeBatch } from './write-batch.ts';

/** HubSpot takes so many inputs at most (https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide). */
const maxInputs = 100;

const traceId = { objectWriteTraceId: z.string().optional() };
const createsSchema = z.looseObject({
  inputs: z.array(z.looseObject({ ...traceId, properties: propertyValuesSchema })).max(maxInputs),
});
const updatesSchema = z.looseObject({
  inputs: z
    .array(
      z.looseObject({
        ...traceId,
        id: z.string(),
        idProperty: z.string().optional(),
        properties: propertyValuesSchema,
      }),
    )
    .max(maxInputs),
});
const readsSchema = z.looseObject({
  inputs: z.array(z.looseObject({ id: z.string() })).max(maxInputs),
  idProperty: z.string().optional(),
  properties: z.array(z.string()).default(defaultContactProperties),
});

const path = '/crm/v3/objects/contacts/batch';

/** Serves several contacts at once. */
export function contactBatchRoutes(book: ContactBook): Router {
  const routes = Router();
  routes.post(`${path}/create`, (request, response) => {
    const { inputs } = createsSchema.parse(request.body);
    writeBatch(response, {
      inputs,
      status: 201,
      prepare({ properties }) {
        book.check(properties);
        return () => objectResource(book.create(properties));
      },
    });
  });
  routes.post(`${path}/update`, (request, response) => {
    const { inputs } = updatesSchema.parse(request.body);
    writeBatch(response, {
      inputs,
      status: 200,
      prepare({ id, idProperty, properties }) {
        const contact = book.require(id, idProperty);
        book.check(properties, contact);
        return () => objectResource(book.update(contact, properties));
      },
    });
  });
  routes.post(`${path}/upsert`, (request, response) => {
    const { inputs } = updatesSchema.parse(request.body);
    writeBatch(response, {
      inputs,
      status: 200,
      prepare({ id, idProperty, properties }) {
        const contact = book.find(id, idProperty);
        if (contact === undefined && idProperty !== 'email') throw hubSpotStatusRefusal(404);
        const written = contact === undefined ? { ...properties, email: id } : properties;
        book.check(written, contact);
        return () =>
          contact === undefined
            ? { ...objectResource(book.create(written)), new: true }
            : { ...objectResource(book.update(contact, properties)), new: false };
      },
    });
  });
  routes.post(`${path}/read`, (request, response) => {
    const { inputs, idProperty, properties } = readsSchema.parse(request.body);
    const missing = inputs.filter(({ id }) => book.find(id, idProperty) === undefined).map(({ id }) => id);
    const found = inputs.flatMap(({ id }) => book.find(id, idProperty) ?? []);
    const errors = missing.length === 0 ? [] : [missingObjectsError('contacts', missing)];
    const results = found.map((contact) => objectResource(contact, properties));
    response.status(errors.length === 0 ? 200 : 207).json(batchAnswer(results, errors));
  });
  return routes;
}
