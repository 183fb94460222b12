import type { CrmContact } from '../../../domain/dossier.ts';
import { cutText } from '../../../domain/hygiene/cut-text.ts';
import type { ContactIdentity, CrmFields } from '../../crm.ts';
import { readTags, writeTags } from '../separated-tags.ts';
import type { SalesforceRow } from './connect-salesforce.ts';
import type { PersonType } from './record-types.ts';

const commonFields = [
  ...['Id', 'Email', 'FirstName', 'LastName', 'Phone', 'MobilePhone', 'Title', 'OwnerId', 'CreatedDate'],
  ...['auto_classification__c', 'auto_score__c', 'auto_score_reasoning__c', 'auto_status__c', 'auto_priority__c'],
  'auto_tags__c',
] as const;

/** The fields that are read of each. A Contact's company is the name of its Account. */
export const readFields: Readonly<Record<PersonType, readonly string[]>> = {
  Contact: [...commonFields, 'Account.Name'],
  Lead: [...commonFields, 'Company', 'Status', 'IsConverted', 'ConvertedContactId'],
};

/** What stands in a Lead's required fields where nothing is known; Salesforce's own connectors write the same. */
const notProvided = '[not provided]';

/** The longest texts that the standard fields take (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_lead.htm). */
const maxLengths = { FirstName: 40, LastName: 80, Phone: 40, Title: 128, Company: 255 } as const;

/** Reads a Lead or a Contact. */
export function contactFrom(row: SalesforceRow): CrmContact {
  const { Account: account } = row;
  const read = (name: string, from = row): string | undefined => {
    const value = from[name];
    return typeof value === 'string' && value !== '' && value !== notProvided ? value : undefined;
  };
  const createdAt = read('CreatedDate');
  return {
    contactId: read('Id') ?? '',
    email: read('Email'),
    firstName: read('FirstName'),
    lastName: read('LastName'),
    phone: read('Phone') ?? read('MobilePhone'),
    company: read('Company') ?? (isRow(account) ? read('Name', account) : undefined),
    jobTitle: read('Title'),
    lifecycleStage: read('Status'),
    ownerId: read('OwnerId'),
    createdAt: createdAt && new Date(createdAt).toISOString(),
    status: read('auto_status__c'),
    tags: readTags(read('auto_tags__c')),
  };
}

function isRow(value: unknown): value is SalesforceRow {
  return typeof value === 'object' && value !== null;
}

/** Writes the fields that are present. A Contact's company is its Account, which is left to people. */
export function personFieldsFrom(type: PersonType, fields: CrmFields): Record<string, string | number> {
  const written = {
    FirstName: cut('FirstName', fields.firstName),
    LastName: cut('LastName', fields.lastName),
    Phone: cut('Phone', fields.phone),
    Title: cut('Title', fields.jobTitle),
    ...(type === 'Lead' && { Company: cut('Company', fields.company) }),
    auto_classification__c: fields.autoClassification,
    auto_score__c: fields.autoScore,
    auto_score_reasoning__c: fields.autoScoreReasoning,
    auto_status__c: fields.autoStatus,
    auto_priority__c: fields.autoPriority,
    auto_tags__c: fields.tags && writeTags(fields.tags),
    OwnerId: fields.ownerId,
  };
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}

/** Writes a new Lead, which needs a last name and a company. */
export function newLeadFrom({ email, phone }: ContactIdentity, fields: CrmFields): Record<string, string | number> {
  return {
    LastName: notProvided,
    Company: notProvided,
    ...(phone !== undefined && { Phone: phone }),
    ...personFieldsFrom('Lead', fields),
    ...(email !== undefined && { Email: email }),
  };
}

/** Leaves out what stands there already; an empty text is stored as nothing. */
export function changesOf(
  row: SalesforceRow,
  fields: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => (row[name] ?? '') !== value));
}

function cut(field: keyof typeof maxLengths, text: string | undefined): string | undefined {
  return text === undefined ? undefined : cutText(text, maxLengths[field]);
}
