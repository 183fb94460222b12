import type { SalesforceState } from './add-salesforce-record.ts';
import { typeRules, type SalesforceType } from './salesforce-type.ts';
import { integrationUserId } from './salesforce-user.ts';

/** Names the custom fields of an object that our user may see and write: made, and granted by a permission set of its own. */
export function grantedFields({ salesforceRecords }: SalesforceState, type: SalesforceType): string[] {
  const records = salesforceRecords.list();
  const sets = new Set(
    records
      .filter(({ type: of, fields }) => of === 'PermissionSetAssignment' && fields['AssigneeId'] === integrationUserId)
      .map(({ fields }) => fields['PermissionSetId']),
  );
  const granted = new Set(
    records
      .filter(({ type: of, fields }) => of === 'FieldPermissions' && sets.has(fields['ParentId'] ?? null))
      .map(({ fields }) => fields['Field']),
  );
  return records
    .filter(({ type: of, fields }) => of === 'CustomField' && granted.has(fields['FullName'] ?? null))
    .map(({ fields }) => String(fields['FullName']))
    .filter((name) => name.startsWith(`${type}.`))
    .map((name) => name.slice(type.length + 1));
}

/** Names all that a query may ask of an object. */
export function visibleFields(state: SalesforceState, type: SalesforceType): ReadonlySet<string> {
  const { fields, reckoned = [] } = typeRules[type];
  const system = ['Id', 'CreatedDate', 'IsDeleted'];
  return new Set([...system, ...Object.keys(fields), ...reckoned, ...grantedFields(state, type)]);
}
