import type { SalesforceState } from './add-salesforce-record.ts';
import type { SalesforceRecord } from './salesforce-record.ts';

export type FieldValue = string | number | boolean | null;

/** Reads a field of a record, or through a relationship one of another: `Account.Name`. */
export function fieldValue(state: SalesforceState, record: SalesforceRecord, path: string): FieldValue {
  const [name = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const related = state.salesforceRecords.get(String(record.fields[`${name}Id`]));
    return related === undefined ? null : fieldValue(state, related, rest.join('.'));
  }
  const { id, type, createdAt, fields } = record;
  switch (name) {
    case 'Id':
      return id;
    case 'CreatedDate':
      return createdAt.replace('Z', '+0000');
    case 'IsDeleted':
      return false;
    case 'Name':
      return fields['Name'] ?? [fields['FirstName'], fields['LastName']].filter(Boolean).join(' ');
    case 'IsClosed':
      return type === 'Task' ? fields['Status'] === 'Completed' : (fields['IsClosed'] ?? false);
    default:
      return fields[name] ?? null;
  }
}
