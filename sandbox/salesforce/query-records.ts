import type { OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { SalesforceState } from './add-salesforce-record.ts';
import { fieldValue, type FieldValue } from './field-value.ts';
import { matchesWhere } from './matches-where.ts';
import { salesforceRefusal } from './salesforce-refusal.ts';
import type { SalesforceRecord } from './salesforce-record.ts';
import { isSalesforceType, type SalesforceType } from './salesforce-type.ts';
import { visibleFields } from './visible-fields.ts';

/** What a query asks for, and the records that it finds. */
interface QueryResult {
  readonly type: SalesforceType;
  /** With relationships as `Account.Name`. */
  readonly fields: readonly string[];
  readonly records: readonly SalesforceRecord[];
}

/**
 * Finds records by SOQL: fields of one object and of what it names, conditions that compare, an order, a limit.
 * @throws Refusal 400 for SOQL that is none, names what is not there, or asks for more
 */
export async function queryRecords(state: SalesforceState, soql: string): Promise<QueryResult> {
  const query = await parsed(soql);
  const { sObject: type = '', where, orderBy, limit } = query;
  if (!isSalesforceType(type)) {
    throw salesforceRefusal(400, 'INVALID_TYPE', `sObject type '${type}' is not supported.`);
  }
  const visible = visibleFields(state, type);
  const known = (path: string): string => {
    if (path.includes('.') || visible.has(path)) return path;
    throw salesforceRefusal(400, 'INVALID_FIELD', `No such column '${path}' on entity '${type}'.`);
  };
  const fields = (query.fields ?? []).map((field) => {
    if (field.type === 'Field') return known(field.field);
    if (field.type === 'FieldRelationship') return [...field.relationships, field.field].join('.');
    throw malformed();
  });
  const found = state.salesforceRecords
    .list()
    .filter((record) => record.type === type)
    .filter((record) => where === undefined || matchesWhere(where, (path) => fieldValue(state, record, known(path))))
    .toSorted((one, other) =>
      inOrder(orderBy ?? [], (record, path) => fieldValue(state, record, known(path)))(one, other),
    );
  return { type, fields, records: found.slice(0, limit ?? Infinity) };
}

/** The parser takes half a second to load, which nobody should wait for who has no Salesforce. */
async function parsed(soql: string): Promise<Query> {
  const { parseQuery } = await import('@jetstreamapp/soql-parser-js');
  try {
    return parseQuery(soql);
  } catch {
    throw malformed();
  }
}

/** Nothing comes before something, and so on in the order of the query; what is alike is as old as it was made. */
function inOrder(
  orders: OrderByClause | OrderByClause[],
  valueOf: (record: SalesforceRecord, path: string) => FieldValue,
): (one: SalesforceRecord, other: SalesforceRecord) => number {
  return (one, other) => {
    for (const order of [orders].flat()) {
      if (!('field' in order)) throw malformed();
      const [left, right] = [one, other].map((record) => valueOf(record, order.field) ?? '');
      if (left === undefined || right === undefined || left === right) continue;
      return (left < right ? -1 : 1) * (order.order === 'DESC' ? -1 : 1);
    }
    return 0;
  };
}

function malformed(): Error {
  return salesforceRefusal(400, 'MALFORMED_QUERY', 'unexpected token');
}
