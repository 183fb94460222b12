import type { SalesforceLead } from './salesforce-lead.ts';

/** Writes a Lead as the REST API does; fields that were not filled in are null. */
export function leadRecord({ id, createdAt, fields }: SalesforceLead, version: string): Record<string, unknown> {
  const firstName = fields['FirstName'];
  const lastName = fields['LastName'];
  return {
    attributes: { type: 'Lead', url: `/services/data/${version}/sobjects/Lead/${id}` },
    Id: id,
    IsDeleted: false,
    Name: [firstName, lastName].filter(Boolean).join(' '),
    FirstName: null,
    LastName: null,
    Title: null,
    Company: null,
    Country: null,
    Phone: null,
    MobilePhone: null,
    Email: null,
    Description: null,
    LeadSource: null,
    Status: 'Open - Not Contacted',
    IsConverted: false,
    ...fields,
    CreatedDate: createdAt.replace('Z', '+0000'),
  };
}
