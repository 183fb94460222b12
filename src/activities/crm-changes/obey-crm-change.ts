import type { StopReason } from '../../domain/lead-state.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { obeyCrm } from './obey-crm.ts';
import { writeState } from './write-contact.ts';

export interface CrmChangeRequest {
  /** The CRM's own id. */
  readonly contactId: string;
  readonly nowMs: number;
}

/** What the workflow of the lead must hear of a change in the CRM. */
export interface ObeyedCrmChange {
  /** Absent when no lead of ours has the contact's address. */
  readonly leadId?: string | undefined;
  readonly stop?: { readonly ordinal: number; readonly reason: StopReason } | undefined;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver'>;

/** Makes the activity that does what a person wants who changed a contact in the CRM; it runs on the CRM's queue. */
export function createObeyCrmChangeActivities(dependencies: Dependencies): {
  obeyCrmChange(request: CrmChangeRequest): Promise<ObeyedCrmChange>;
} {
  const { store, playbook, crm } = dependencies;
  return {
    async obeyCrmChange({ contactId, nowMs }) {
      const at = new Date(nowMs);
      const readContact = (): ReturnType<typeof crm.readContact> => crm.readContact(contactId);
      const contact = await readContact();
      const lead = contact && (await store.leads.findByIdentity(contact));
      if (lead === undefined) return {};
      const { leadId } = lead;
      const { isChanged, stopOrdinal, contact: read } = await obeyCrm(dependencies, { leadId, readContact, at });
      // The contact shows at once what came of it: a stop has its tag and status, what goes on has lost both.
      if (isChanged) await writeState({ store, playbook, crm }, { leadId, at }, read);
      return { leadId, ...(stopOrdinal !== undefined && { stop: { ordinal: stopOrdinal, reason: 'stopped-in-crm' } }) };
    },
  };
}
