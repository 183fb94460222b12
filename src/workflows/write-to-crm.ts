import type { UpdatedContact } from '../activities/record.ts';
import { updateContact } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';

/** Writes where the lead stands to the CRM; what a person has stopped there ends at once. */
export async function writeToCrm(run: LeadRun, item = 'crm-contact'): Promise<UpdatedContact | undefined> {
  const { desk, leadId, nowMs } = run;
  const contact = await persevere(desk, item, () => updateContact({ leadId, nowMs: nowMs() }));
  if (contact?.stopOrdinal !== undefined) run.stop(contact.stopOrdinal);
  return contact;
}
