import { Router } from 'express';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { StandIn } from '../stand-in.ts';
import { addHttpCrmRecord, type HttpCrmState } from './add-http-crm-record.ts';
import { isHttpCrmKind, type HttpCrmFields, type HttpCrmKind, type HttpCrmRecord } from './http-crm-record.ts';

const fieldsSchema = z.record(z.string(), z.unknown());
const querySchema = z.record(z.string(), z.string());

/**
 * Stands in for a CRM of one's own: a plain REST API with lists that are filtered by their fields, whatever the case, and that honours
 * `Idempotency-Key`.
 */
export function createHttpCrmStandIn(state: HttpCrmState): StandIn {
  const { httpCrmRecords: records } = state;
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw refusalOf(401);
    next();
  });
  routes.get('/:kind', (request, response) => {
    const kind = kindOf(request.params.kind);
    const wanted = Object.entries(querySchema.parse(request.query));
    const found = records
      .list()
      .filter((record) => record.kind === kind)
      .filter(({ fields }) => wanted.every(([name, value]) => isAlike(fields[name], value)));
    response.json({ items: found.map(shown) });
  });
  routes.post('/:kind', (request, response) => {
    const fields = fieldsSchema.parse(request.body);
    const idempotencyKey = request.get('idempotency-key');
    response
      .status(201)
      .json(shown(addHttpCrmRecord(state, { kind: kindOf(request.params.kind), fields, idempotencyKey })));
  });
  routes.get('/:kind/:id', (request, response) => {
    response.json(shown(recordOf(kindOf(request.params.kind), request.params.id)));
  });
  routes.patch('/:kind/:id', (request, response) => {
    const record = recordOf(kindOf(request.params.kind), request.params.id);
    const changed = { ...record, fields: merged(record.fields, fieldsSchema.parse(request.body)) };
    records.put(changed);
    response.json(shown(changed));
  });

  function recordOf(kind: HttpCrmKind, id: string): HttpCrmRecord {
    const record = records.get(id);
    if (record?.kind !== kind) throw refusalOf(404);
    return record;
  }
  return { routes, refusalOf };
}

function kindOf(name: string): HttpCrmKind {
  if (!isHttpCrmKind(name)) throw refusalOf(404);
  return name;
}

/** Changes fields as a merge patch says: objects field by field (RFC 7396). */
function merged(fields: HttpCrmFields, patch: HttpCrmFields): HttpCrmFields {
  const result = { ...fields };
  for (const [name, value] of Object.entries(patch)) {
    const [before, after] = [fieldsSchema.safeParse(fields[name]), fieldsSchema.safeParse(value)];
    result[name] = before.success && after.success ? merged(before.data, after.data) : value;
  }
  return result;
}

function isAlike(value: unknown, wanted: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase();
}

function shown({ id, fields }: HttpCrmRecord): Record<string, unknown> {
  return { ...fields, id };
}

function refusalOf(status: number): Refusal {
  return new Refusal({ status, body: { error: `Status ${status}` } });
}
