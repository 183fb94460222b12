import type { SandboxState } from '../state/sandbox-state.ts';
import { longId } from './long-id.ts';
import type { NewSalesforceLead } from './salesforce-lead.ts';

/** The three characters by which ids of Leads begin (https://help.salesforce.com/s/articleView?id=000385203). */
const leadPrefix = '00Q';

/** Makes a Lead as somebody does within Salesforce. */
export function addSalesforceLead(
  { salesforceLeads }: Pick<SandboxState, 'salesforceLeads'>,
  { CreatedDate: createdDate, ...fields }: NewSalesforceLead,
): { readonly id: string } {
  const number = salesforceLeads.list().length + 1;
  const id = longId(`${leadPrefix}5g${number.toString(36).toUpperCase().padStart(10, '0')}`);
  const createdAt = new Date(typeof createdDate === 'string' ? createdDate : Date.now()).toISOString();
  salesforceLeads.put({ id, createdAt, fields });
  return { id };
}
