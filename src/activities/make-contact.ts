import type { Lead } from '../store/ports/lead-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

/** Finds the CRM's contact of a lead, making it where there is none, and answers its id. */
export async function makeContact(
  { store, crm }: Pick<ActivityDependencies, 'store' | 'crm'>,
  leadId: Lead['leadId'],
): Promise<string> {
  const { profile } = await store.leads.get(leadId);
  return (await crm.upsertContact(profile, {})).contactId;
}
