import { durationMs } from '../../domain/duration.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { alertText } from '../alert-text.ts';
import { crmOwnerOf } from '../crm-owner-of.ts';
import { hasCrmFor } from '../has-crm-for.ts';
import { makeContact } from '../make-contact.ts';
import { performOnce } from '../perform-once.ts';
import { pinnedStep } from '../pinned-step.ts';
import { reviewersFor } from '../reviewers-for.ts';
import type { StepSubject } from '../subject.ts';
import { stepKey } from './step-key.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'crm'>;

/** Makes the activity that gives somebody a task in the CRM, as a step says; it runs on the CRM's queue. */
export function createAddStepTaskActivities({ store, playbook, publicUrl, crm }: Dependencies): {
  addStepTask(subject: StepSubject): Promise<void>;
} {
  return {
    async addStepTask(subject) {
      const { leadId, submissionId, enrollmentId, stepId, nowMs } = subject;
      const { title, body, due, priority } = pinnedStep(await store.enrollments.get(enrollmentId), stepId, 'task');
      const at = new Date(nowMs);
      if (!hasCrmFor(crm, 'tasks')) {
        const summary = `Nobody was given the task "${title}", since no CRM is connected that has tasks.`;
        await store.timeline.append(leadId, [{ at, type: 'task-not-added', summary, data: { stepId } }]);
        return;
      }
      const assignee = reviewersFor(await store.cases.get(submissionId), playbook, { seed: enrollmentId, at })[0];
      await performOnce(store, subject, stepKey(subject), {
        async perform() {
          const contactId = await makeContact({ store, crm }, leadId);
          const words = await alertText({ store, playbook, publicUrl }, submissionId);
          const { taskId } = await crm.addTask({
            contactId,
            marker: stepKey(subject),
            title,
            body: [...(body === undefined ? [] : [body, '']), words].join('\n'),
            dueAt: new Date(nowMs + durationMs(due)),
            ownerId: await crmOwnerOf(crm, assignee),
            priority,
          });
          return taskId;
        },
        event: {
          type: 'task-added',
          summary: `Made the task "${title}" in the CRM for ${assignee.name}, due in ${due}.`,
          data: { stepId },
        },
      });
    },
  };
}
