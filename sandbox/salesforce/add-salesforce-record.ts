import type { SandboxState } from '../state/sandbox-state.ts';
import { longId } from './long-id.ts';
import type { NewSalesforceRecord, SalesforceRecord } from './salesforce-record.ts';
import { typeRules, type SalesforceType } from './salesforce-type.ts';
import { integrationUserId } from './salesforce-user.ts';

export type SalesforceState = Pick<SandboxState, 'salesforceRecords'>;

/** What a new record has where nothing else is said. */
const defaults: Partial<Record<SalesforceType, NewSalesforceRecord>> = {
  Lead: { Status: 'Open - Not Contacted', IsConverted: false, OwnerId: integrationUserId },
  Contact: { OwnerId: integrationUserId },
  User: { IsActive: true, UserType: 'Standard' },
  Task: { OwnerId: integrationUserId, Status: 'Not Started', Priority: 'Normal', TaskSubtype: 'Task' },
  Opportunity: { IsClosed: false, IsWon: false },
  Case: { IsClosed: false },
};

/** Makes a record as somebody does within Salesforce. */
export function addSalesforceRecord(
  { salesforceRecords }: SalesforceState,
  type: SalesforceType,
  { CreatedDate: createdDate, ...fields }: NewSalesforceRecord,
): SalesforceRecord {
  const number = (salesforceRecords.list().length + 1).toString(36).toUpperCase().padStart(10, '0');
  const id = longId(`${typeRules[type].prefix}5g${number}`);
  const createdAt = new Date(typeof createdDate === 'string' ? createdDate : Date.now()).toISOString();
  const record = { id, type, createdAt, fields: { ...defaults[type], ...fields } };
  salesforceRecords.put(record);
  return record;
}

/** Changes a record as a person does. @throws Error when there is none with this id */
export function changeSalesforceRecord(
  { salesforceRecords }: SalesforceState,
  id: string,
  fields: NewSalesforceRecord,
): void {
  const record = salesforceRecords.get(id);
  if (record === undefined) throw new Error(`There is no record ${id} in Salesforce`);
  salesforceRecords.put({ ...record, fields: { ...record.fields, ...fields } });
}

/** Converts a Lead as a salesperson does: it becomes a Contact of an Account, to whom its tasks belong from then on. */
export function convertSalesforceLead(state: SalesforceState, leadId: string): { readonly contactId: string } {
  const { salesforceRecords: records } = state;
  const lead = records.get(leadId);
  if (lead?.type !== 'Lead') throw new Error(`There is no Lead ${leadId}`);
  const { Company: company = null } = lead.fields;
  const ofContact = typeRules.Contact.fields;
  const kept = Object.entries(lead.fields).filter(([name]) => name in ofContact || name.endsWith('__c'));
  const account = addSalesforceRecord(state, 'Account', { Name: company });
  const { id: contactId } = addSalesforceRecord(state, 'Contact', {
    ...Object.fromEntries(kept),
    AccountId: account.id,
  });
  records.put({ ...lead, fields: { ...lead.fields, IsConverted: true, ConvertedContactId: contactId } });
  for (const record of records.list()) {
    if (record.fields['WhoId'] === leadId) records.put({ ...record, fields: { ...record.fields, WhoId: contactId } });
  }
  return { contactId };
}
