import { z } from 'zod';
import type { ContactIdentity, CrmFields } from '../../crm.ts';
import { ProviderError } from '../../provider-error.ts';
import { dataPath, type Salesforce } from './connect-salesforce.ts';
import { keyField } from './custom-fields.ts';
import { findPerson, type Person } from './find-person.ts';
import { leadKey } from './lead-key.ts';
import { changesOf, newLeadFrom, personFieldsFrom } from './person-fields.ts';

const madeSchema = z.object({ id: z.string() });

/**
 * Writes fields on the person with this identity, making a Lead where there is none, and one alone. What stands there already is not written
 * again, so that a repeat costs no write.
 * @throws ProviderError
 */
export async function writePerson(
  salesforce: Salesforce,
  identity: ContactIdentity,
  fields: CrmFields,
): Promise<{ readonly contactId: string }> {
  const known = await findPerson(salesforce, identity);
  if (known !== undefined) return change(salesforce, known, fields);
  try {
    return await makeLead(salesforce, identity, fields);
  } catch (error) {
    if (!ProviderError.is(error) || !takenCodes.has(error.code)) throw error;
  }
  // Either it has just been made by another call, or a rule of the organisation takes it for somebody who only looks alike.
  const made = await findPerson(salesforce, identity);
  return made === undefined
    ? makeLead(salesforce, identity, fields, { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' })
    : change(salesforce, made, fields);
}

const takenCodes: ReadonlySet<string> = new Set(['DUPLICATES_DETECTED', 'DUPLICATE_VALUE']);

async function change(
  salesforce: Salesforce,
  { id, type, row }: Person,
  fields: CrmFields,
): Promise<{ readonly contactId: string }> {
  const body = changesOf(row, personFieldsFrom(type, fields));
  if (Object.keys(body).length > 0) {
    await salesforce.call({ method: 'PATCH', path: `${dataPath}/sobjects/${type}/${id}`, body, answer: z.unknown() });
  }
  return { contactId: id };
}

/** Makes a Lead by its key (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm). */
async function makeLead(
  salesforce: Salesforce,
  identity: ContactIdentity,
  fields: CrmFields,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly contactId: string }> {
  const path = `${dataPath}/sobjects/Lead/${keyField}/${leadKey(identity)}`;
  const body = newLeadFrom(identity, fields);
  const { id } = await salesforce.call({ method: 'PATCH', path, body, headers, answer: madeSchema });
  return { contactId: id };
}
