import { ProviderError } from '../../provider-error.ts';
import type { ContactIdentity } from '../../crm.ts';
import type { Salesforce, SalesforceRow } from './connect-salesforce.ts';
import { readFields } from './person-fields.ts';
import { personTypeOf, type PersonType } from './record-types.ts';
import { soql } from './soql.ts';

/** A Contact or a Lead as it stands in Salesforce. */
export interface Person {
  readonly id: string;
  readonly type: PersonType;
  readonly row: SalesforceRow;
}

/** Of several the oldest is taken, each time the same. */
const oldest = 'ORDER BY CreatedDate, Id LIMIT 1';

/**
 * Finds a person: the Contact with this address, else the open Lead, else the Contact that a Lead was converted to, which may have
 * another address. A phone number is found as it is written in E.164.
 * @throws ProviderError
 */
export async function findPerson(
  salesforce: Salesforce,
  { email, phone }: ContactIdentity,
): Promise<Person | undefined> {
  const has =
    email === undefined ? phone && soql`(Phone = ${phone} OR MobilePhone = ${phone})` : soql`Email = ${email}`;
  if (has === undefined) return undefined;
  const contact = await salesforce.first(`${select('Contact')} WHERE ${has} ${oldest}`);
  if (contact !== undefined) return personFrom('Contact', contact);
  const openFirst = oldest.replace('CreatedDate', 'IsConverted, CreatedDate');
  const lead = await salesforce.first(`${select('Lead')} WHERE ${has} ${openFirst}`);
  return lead && followed(salesforce, lead);
}

/** Reads the person with this id; undefined when it is gone. Of a Lead that was converted it reads the Contact. @throws ProviderError */
export async function readPerson(salesforce: Salesforce, id: string): Promise<Person | undefined> {
  const type = personTypeOf(id);
  if (type === undefined) return undefined;
  const row = await salesforce.first(`${select(type)} WHERE ${soql`Id = ${id}`}`);
  if (row === undefined) return undefined;
  return type === 'Lead' ? followed(salesforce, row) : personFrom(type, row);
}

/**
 * Makes a call about a person, and once more about the Contact when the Lead has been converted meanwhile: Salesforce lets nothing be
 * done with what it was.
 * @throws ProviderError
 */
export async function followingConversion<Answer>(
  salesforce: Salesforce,
  personId: string,
  call: (personId: string) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await call(personId);
  } catch (error) {
    if (!ProviderError.is(error) || error.code !== 'CANNOT_UPDATE_CONVERTED_LEAD') throw error;
    const person = await readPerson(salesforce, personId);
    if (person === undefined || person.id === personId) throw error;
    return call(person.id);
  }
}

function select(type: PersonType): string {
  return `SELECT ${readFields[type].join(', ')} FROM ${type}`;
}

async function followed(salesforce: Salesforce, lead: SalesforceRow): Promise<Person | undefined> {
  if (lead['IsConverted'] !== true) return personFrom('Lead', lead);
  const contactId = lead['ConvertedContactId'];
  return typeof contactId === 'string' ? readPerson(salesforce, contactId) : undefined;
}

function personFrom(type: PersonType, row: SalesforceRow): Person {
  return { id: String(row['Id']), type, row };
}
