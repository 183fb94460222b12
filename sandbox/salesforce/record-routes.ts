import { Router } from 'express';
import { z } from 'zod';
import { addSalesforceRecord, type SalesforceState } from './add-salesforce-record.ts';
import { checkedFields } from './check-record.ts';
import { salesforceRefusal, salesforceStatusRefusal } from './salesforce-refusal.ts';
import type { SalesforceRecord } from './salesforce-record.ts';
import { isSalesforceType, typeRules, type SalesforceType } from './salesforce-type.ts';
import { shownRecord } from './shown-record.ts';
import { grantedFields, visibleFields } from './visible-fields.ts';

const fieldsSchema = z.looseObject({ fields: z.string().optional() });

/** Serves one record at a time: made, read, changed, made or changed by a field of its own; and what fields an object has. */
export function recordRoutes(state: SalesforceState): Router {
  const { salesforceRecords } = state;
  const routes = Router();
  routes.get('/services/data/:version/sobjects/:type/describe', (request, response) => {
    const type = typeOf(request.params.type);
    const { fields, reckoned = [] } = typeRules[type];
    const described = [
      ...[...Object.keys(fields), ...grantedFields(state, type)].map((name) => ({ name, updateable: true })),
      ...['Id', 'CreatedDate', ...reckoned].map((name) => ({ name, updateable: false })),
    ];
    response.json({ name: type, fields: described });
  });
  routes.get('/services/data/:version/sobjects/:type/:id', (request, response) => {
    const { type, id, version } = request.params;
    const { fields } = fieldsSchema.parse(request.query);
    response.json(shownRecord(state, recordOf(typeOf(type), id), { version, asked: fields?.split(',') }));
  });
  routes.post('/services/data/:version/sobjects/:type', (request, response) => {
    const type = typeOf(request.params.type);
    const { id } = addSalesforceRecord(state, type, checkedFields(state, { type, body: request.body }));
    response.status(201).json({ id, success: true, errors: [] });
  });
  routes.patch('/services/data/:version/sobjects/:type/:id', (request, response) => {
    const type = typeOf(request.params.type);
    const known = recordOf(type, request.params.id);
    const fields = checkedFields(state, { type, body: request.body, known });
    salesforceRecords.put({ ...known, fields: { ...known.fields, ...fields } });
    response.status(204).end();
  });

  routes.patch('/services/data/:version/sobjects/:type/:field/:value', (request, response) => {
    const { field, value } = request.params;
    const type = typeOf(request.params.type);
    if (!visibleFields(state, type).has(field)) throw salesforceStatusRefusal(404);
    const known = salesforceRecords.list().find((record) => record.type === type && record.fields[field] === value);
    const fields = checkedFields(state, { type, body: request.body, known });
    if (known !== undefined) salesforceRecords.put({ ...known, fields: { ...known.fields, ...fields } });
    const { id } = known ?? addSalesforceRecord(state, type, { ...fields, [field]: value });
    response
      .status(known === undefined ? 201 : 200)
      .json({ id, success: true, errors: [], created: known === undefined });
  });

  function recordOf(type: SalesforceType, id: string): SalesforceRecord {
    if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id)) {
      throw salesforceRefusal(400, 'MALFORMED_ID', `${type} ID: id value of incorrect type: ${id}`);
    }
    const record = salesforceRecords.get(id) ?? salesforceRecords.withKey(id)[0];
    if (record?.type !== type) throw salesforceStatusRefusal(404);
    return record;
  }
  return routes;
}

function typeOf(name: string): SalesforceType {
  if (!isSalesforceType(name) || name === 'CustomField') throw salesforceStatusRefusal(404);
  return name;
}
