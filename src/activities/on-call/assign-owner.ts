import type { ActivityDependencies } from '../activity-dependencies.ts';
import { writeContact } from '../crm-changes/write-contact.ts';
import { performOnce } from '../perform-once.ts';
import { takenAlert, type TakenSubject } from './tell-taken.ts';

/** Makes the activity that makes who took a lead its owner in the CRM; it runs on the CRM's queue. */
export function createAssignOwnerActivities(
  dependencies: Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver'>,
): {
  assignOwner(subject: TakenSubject): Promise<void>;
} {
  const { store, crm } = dependencies;
  return {
    async assignOwner(subject) {
      if (crm.vendor === 'none') return;
      const { leadId, alertId } = subject;
      const { taker } = await takenAlert(store, alertId);
      const owner = taker.email === undefined ? undefined : await crm.findOwner(taker.email);
      const { contactId } = await writeContact(dependencies, { leadId, at: new Date(subject.nowMs) });
      if (owner === undefined) {
        const summary = `The CRM has no user by whom ${taker.name} could own the contact; its owner stays as it is.`;
        await store.timeline.append(leadId, [{ at: new Date(subject.nowMs), type: 'crm-updated', summary }]);
        return;
      }
      await performOnce(store, subject, `owner:${alertId}`, {
        async perform() {
          await crm.assignContact(contactId, owner.ownerId);
          return owner.ownerId;
        },
        event: { type: 'crm-updated', summary: `Made ${taker.name} the owner of the contact in the CRM.` },
      });
    },
  };
}
