import type { ActivityDependencies } from '../activity-dependencies.ts';
import { writeContact } from '../crm-changes/write-contact.ts';
import { giveToTaker } from '../owners/give-to-taker.ts';
import { performOnce } from '../perform-once.ts';
import { takenAlert, type TakenSubject } from './tell-taken.ts';

/** Makes the activity that makes who took a lead its owner, with us and in the CRM; it runs on the CRM's queue. */
export function createAssignOwnerActivities(
  dependencies: Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver'>,
): {
  assignOwner(subject: TakenSubject): Promise<void>;
} {
  const { store, playbook, crm } = dependencies;
  return {
    async assignOwner(subject) {
      const { leadId, alertId } = subject;
      const { taker } = await takenAlert(store, alertId);
      const at = new Date(subject.nowMs);
      await giveToTaker({ store, playbook }, { leadId, by: taker, at });
      if (crm.vendor === 'none') return;
      const owner = taker.email === undefined ? undefined : await crm.findOwner(taker.email);
      const { contactId } = await writeContact(dependencies, { leadId, at });
      if (owner === undefined) {
        const summary = `The CRM has no user by whom ${taker.name} could own the contact; its owner stays as it is.`;
        await store.timeline.append(leadId, [{ at, type: 'crm-updated', summary }]);
        return;
      }
      await performOnce(store, subject, `owner:${alertId}`, {
        async perform() {
          await crm.assignContact(contactId, owner.ownerId);
          await store.owners.noteCrm(leadId, owner.ownerId);
          return owner.ownerId;
        },
        event: { type: 'crm-updated', summary: `Made ${taker.name} the owner of the contact in the CRM.` },
      });
    },
  };
}
