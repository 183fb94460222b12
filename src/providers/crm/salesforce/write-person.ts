import { z } from 'zod';
import type { ContactIdentity, CrmFields } from '../../crm.ts';
import { ProviderError } from '../../provider-error.ts';
import { dataPath, type Salesforce } from './connect-salesforce.ts';
import { findPerson, type Person } from './find-person.ts';
import { changesOf, newLeadFrom, personFieldsFrom } from './person-fields.ts';

const madeSchema = z.object({ id: z.string() });

/**
 * Writes fields on the person with this identity, making a Lead where there is none. What stands there already is not written
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
  const lead = newLeadFrom(identity, fields);
  try {
    return await makeLead(salesforce, lead);
  } catch (error) {
    if (!ProviderError.is(error) || error.code !== 'DUPLICATES_DETECTED') throw error;
  }
  // A rule of the organisation takes it for somebody else: either it has just been made, or only looks alike.
  const made = await findPerson(salesforce, identity);
  return made === undefined
    ? makeLead(salesforce, lead, { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' })
    : change(salesforce, made, fields);
}

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

async function makeLead(
  salesforce: Salesforce,
  body: Readonly<Record<string, string | number>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly contactId: string }> {
  const path = `${dataPath}/sobjects/Lead`;
  const { id } = await salesforce.call({ method: 'POST', path, body, headers, answer: madeSchema });
  return { contactId: id };
}
