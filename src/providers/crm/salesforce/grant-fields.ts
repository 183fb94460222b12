import { z } from 'zod';
import { dataPath, type Salesforce } from './connect-salesforce.ts';
import { salesforceRefusal } from './salesforce-error.ts';
import { soql } from './soql.ts';

const permissionSet = { Name: 'Leadline_Fields', Label: 'Leadline fields' };

const madeSchema = z.object({ id: z.string() });
const savedSchema = z.array(
  z.object({ success: z.boolean(), errors: z.array(z.object({ statusCode: z.string(), message: z.string() })) }),
);

/**
 * Lets our user read and write fields, by a permission set of their own: a new field is hidden from everybody
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fieldpermissions.htm).
 * @param fields as `Lead.auto_score__c`
 * @throws ProviderError
 */
export async function grantFields(salesforce: Salesforce, fields: readonly string[]): Promise<void> {
  const userId = await salesforce.userId();
  if (userId === undefined) return;
  const setId = await permissionSetId(salesforce);
  const records = fields.map((field) => ({
    attributes: { type: 'FieldPermissions' },
    ParentId: setId,
    SobjectType: field.split('.')[0],
    Field: field,
    PermissionsRead: true,
    PermissionsEdit: true,
  }));
  const path = `${dataPath}/composite/sobjects`;
  const body = { allOrNone: false, records };
  const saved = await salesforce.call({ method: 'POST', path, body, answer: savedSchema });
  const isAssigned = await salesforce.first(
    soql`SELECT Id FROM PermissionSetAssignment WHERE PermissionSetId = ${setId} AND AssigneeId = ${userId} LIMIT 1`,
  );
  if (isAssigned === undefined) {
    await make(salesforce, 'PermissionSetAssignment', { PermissionSetId: setId, AssigneeId: userId });
  }
  const error = saved.flatMap(({ errors }) => errors)[0];
  if (error === undefined) return;
  throw salesforceRefusal({ status: 400, body: [{ errorCode: error.statusCode, message: error.message }] });
}

async function permissionSetId(salesforce: Salesforce): Promise<string> {
  const known = await salesforce.first(soql`SELECT Id FROM PermissionSet WHERE Name = ${permissionSet.Name} LIMIT 1`);
  return known === undefined ? make(salesforce, 'PermissionSet', permissionSet) : String(known['Id']);
}

async function make(salesforce: Salesforce, type: string, body: Readonly<Record<string, string>>): Promise<string> {
  const path = `${dataPath}/sobjects/${type}`;
  return (await salesforce.call({ method: 'POST', path, body, answer: madeSchema })).id;
}
