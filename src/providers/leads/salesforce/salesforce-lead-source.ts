import { z } from 'zod';
import { connectSalesforce, dataPath, type SalesforceOptions } from '../../crm/salesforce/connect-salesforce.ts';
import { isUnknownRecord } from '../../crm/salesforce/salesforce-error.ts';
import { soql } from '../../crm/salesforce/soql.ts';
import { jsonOrUndefined } from '../../json-or-undefined.ts';
import { crmChangeCode, type LeadSource } from '../../lead-source.ts';
import { statedFromSalesforceLead } from './stated-from-salesforce-lead.ts';

export type SalesforceLeadSourceOptions = SalesforceOptions & {
  /** True: our own automation writes to this organisation, so that not every Lead in it is news. @default false */
  readonly isCrm?: boolean | undefined;
};

const idPattern = /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/;

const leadSchema = z.looseObject({ Id: z.string() });
const recordSchema = z.record(z.string(), z.unknown());

/** Reads the Leads of Salesforce. Those that our own automation has written are none. */
export function createSalesforceLeadSource({ isCrm = false, ...options }: SalesforceLeadSourceOptions): LeadSource {
  const salesforce = connectSalesforce(options);
  const news = isCrm ? 'AND auto_status__c = null' : '';
  return {
    vendor: 'salesforce',
    async fetchLead(leadId, namedBy) {
      if (!idPattern.test(leadId)) return { unusable: 'unknown-to-vendor' };
      if (isOwnRecord(recordIn(namedBy))) return { unusable: crmChangeCode };
      try {
        const lead = await salesforce.call({ path: `${dataPath}/sobjects/Lead/${leadId}`, answer: leadSchema });
        if (isOwnRecord(lead)) return { unusable: 'own-contact' };
        return { stated: statedFromSalesforceLead(lead), raw: lead };
      } catch (error) {
        if (isUnknownRecord(error)) return { unusable: 'unknown-to-vendor' };
        throw error;
      }
    },
    async *listLeadIds({ from, to }) {
      const span = soql`CreatedDate >= ${from} AND CreatedDate <= ${to}`;
      const found = salesforce.records(`SELECT Id FROM Lead WHERE ${span} ${news} ORDER BY CreatedDate, Id`);
      for await (const { Id: id } of found) yield String(id);
    },
    async checkAccess() {
      // One that may log in may still not see Leads.
      await salesforce.first('SELECT Id FROM Lead LIMIT 1');
      return {};
    },
  };
}

function recordIn(namedBy: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  return recordSchema.safeParse(jsonOrUndefined(new TextDecoder().decode(namedBy))).data ?? {};
}

/** Tells whether our own automation has written a record: then it is a person that we have already. */
function isOwnRecord({ auto_status__c: status }: Readonly<Record<string, unknown>>): boolean {
  return typeof status === 'string' && status !== '';
}
