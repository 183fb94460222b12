import type { StatedLead } from '../../../domain/stated-lead.ts';

/**
 * Reads what a Lead of Salesforce states, by the standard fields
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_lead.htm).
 * `CountryCode` is there in organisations with picklists of countries.
 */
export function statedFromSalesforceLead(lead: Readonly<Record<string, unknown>>): StatedLead {
  const stated: StatedLead = {
    email: lead['Email'],
    firstName: lead['FirstName'],
    lastName: lead['LastName'],
    phone: lead['Phone'] ?? lead['MobilePhone'],
    company: lead['Company'],
    jobTitle: lead['Title'],
    country: lead['CountryCode'] ?? lead['Country'],
    message: lead['Description'],
    source: lead['LeadSource'],
    submittedAt: lead['CreatedDate'],
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value != null));
}
