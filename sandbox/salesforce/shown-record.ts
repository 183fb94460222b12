import type { SalesforceState } from './add-salesforce-record.ts';
import { fieldValue } from './field-value.ts';
import type { SalesforceRecord } from './salesforce-record.ts';
import { visibleFields } from './visible-fields.ts';

type Shown = Record<string, unknown>;

/**
 * Writes a record as the REST API does; fields that were not filled in are null.
 * @param asked all when absent; with relationships as `Account.Name`
 */
export function shownRecord(
  state: SalesforceState,
  record: SalesforceRecord,
  { version, asked }: { readonly version: string; readonly asked?: readonly string[] | undefined },
): Shown {
  const { id, type, fields } = record;
  const url = `/services/data/${version}/sobjects/${type}/${id}`;
  const shown: Shown = { attributes: { type, url } };
  for (const path of asked ?? ['Id', ...visibleFields(state, type), ...Object.keys(fields)]) {
    const [name = '', ...rest] = path.split('.');
    const value = fieldValue(state, record, path);
    if (rest.length === 0) shown[name] = value;
    else if (value === null) shown[name] ??= null;
    else shown[name] = { ...(shown[name] as Shown | undefined), [rest.join('.')]: value };
  }
  return shown;
}
