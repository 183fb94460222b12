import type { Lead } from '../store/ports/lead-store.ts';
import type { Store } from '../store/store.ts';
import { ApiError } from './api-error.ts';

/**
 * Finds the lead that a path names.
 * @throws ApiError 404 `unknown_lead`
 */
export async function findLead(store: Store, leadId: string | undefined): Promise<Lead> {
  const lead = leadId === undefined ? undefined : await store.leads.find(leadId);
  if (lead === undefined) throw new ApiError(404, 'unknown_lead', 'There is no lead with this id.');
  return lead;
}
