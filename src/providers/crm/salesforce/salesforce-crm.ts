import type { Crm } from '../../crm.ts';
import { connectSalesforce, type SalesforceOptions } from './connect-salesforce.ts';
import { ensureFields } from './ensure-fields.ts';
import { findPerson, readPerson } from './find-person.ts';
import { contactFrom } from './person-fields.ts';
import { readHistory } from './read-history.ts';
import { createSalesforceOwners } from './salesforce-owners.ts';
import { createSalesforceTasks } from './salesforce-tasks.ts';
import { writePerson } from './write-person.ts';

/**
 * Reads and writes the people of Salesforce, Contacts and Leads, with their tasks and owners, and reads the dealings with them. All
 * is found by queries, which do not lag behind writes.
 */
export function createSalesforceCrm(options: SalesforceOptions): Crm {
  const salesforce = connectSalesforce(options);
  return {
    vendor: 'salesforce',
    prepare: () => ensureFields(salesforce),
    async findContact(identity) {
      const person = await findPerson(salesforce, identity);
      return person && contactFrom(person.row);
    },
    async readContact(contactId) {
      const person = await readPerson(salesforce, contactId);
      return person && contactFrom(person.row);
    },
    readHistory: (contactId, request) => readHistory(salesforce, contactId, request),
    upsertContact: (identity, fields) => writePerson(salesforce, identity, fields),
    ...createSalesforceOwners(salesforce),
    ...createSalesforceTasks(salesforce),
  };
}
