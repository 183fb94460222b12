import { z } from 'zod';
import type { SalesforceState } from './add-salesforce-record.ts';
import { salesforceRefusal } from './salesforce-refusal.ts';
import { newSalesforceRecordSchema, type NewSalesforceRecord, type SalesforceRecord } from './salesforce-record.ts';
import { typeRules, type SalesforceType } from './salesforce-type.ts';
import { grantedFields } from './visible-fields.ts';

interface WrittenRecord {
  readonly type: SalesforceType;
  readonly body: unknown;
  /** Absent when it is new. */
  readonly known?: SalesforceRecord | undefined;
}

const emailSchema = z.email();

/**
 * Reads what somebody writes to a record by the API.
 * @throws Refusal 400 with what Salesforce objects to
 */
export function checkedFields(state: SalesforceState, { type, body, known }: WrittenRecord): NewSalesforceRecord {
  const given = Object.entries(z.record(z.string(), z.unknown()).parse(body));
  const fields = newSalesforceRecordSchema.parse(Object.fromEntries(given.filter(([name]) => name !== 'attributes')));
  const { fields: standard, required = [] } = typeRules[type];
  const custom = grantedFields(state, type);
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in standard) && !custom.includes(name)) {
      throw salesforceRefusal(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${type}`);
    }
    const longest = standard[name] ?? Infinity;
    if (typeof value === 'string' && value.length > longest) {
      throw salesforceRefusal(400, 'STRING_TOO_LONG', `${name}: data value too large`, [name]);
    }
  }
  const after = { ...known?.fields, ...fields };
  const absent = required.filter((name) => (after[name] ?? '') === '');
  if (absent.length > 0) {
    throw salesforceRefusal(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${absent.join()}]`, absent);
  }
  if (typeof fields['Email'] === 'string' && !emailSchema.safeParse(fields['Email']).success) {
    throw salesforceRefusal(400, 'INVALID_EMAIL_ADDRESS', `Email: invalid email address: ${fields['Email']}`, [
      'Email',
    ]);
  }
  if (known?.fields['IsConverted'] === true) throw converted();
  checkReference(state, fields['WhoId'], ['Lead', 'Contact'], 'WhoId');
  checkReference(state, fields['OwnerId'], ['User'], 'OwnerId');
  return fields;
}

function checkReference(
  { salesforceRecords }: SalesforceState,
  id: NewSalesforceRecord[string] | undefined,
  types: readonly SalesforceType[],
  field: string,
): void {
  if (id === undefined || id === null) return;
  const record = salesforceRecords.get(String(id));
  if (record === undefined || !types.includes(record.type) || record.fields['IsActive'] === false) {
    throw salesforceRefusal(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field]);
  }
  if (record.fields['IsConverted'] === true) throw converted();
}

function converted(): Error {
  return salesforceRefusal(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
}
