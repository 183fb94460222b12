import type { ActivityDependencies } from '../activity-dependencies.ts';
import { pinnedStep } from '../pinned-step.ts';
import type { StepSubject } from '../subject.ts';

/** Makes the activity that gives a lead tags and takes others from it, as a step says. */
export function createChangeTagsActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  changeTags(subject: StepSubject): Promise<void>;
} {
  return {
    async changeTags({ leadId, enrollmentId, stepId, nowMs }) {
      const { add, remove } = pinnedStep(await store.enrollments.get(enrollmentId), stepId, 'tag');
      const at = new Date(nowMs);
      await store.leads.change(leadId, { addTags: add, removeTags: remove }, at);
      const changes = [
        ...(add.length > 0 ? [`added ${add.join(', ')}`] : []),
        ...(remove.length > 0 ? [`removed ${remove.join(', ')}`] : []),
      ];
      const summary = `Changed the tags: ${changes.join('; ')}.`;
      await store.timeline.append(leadId, [{ at, type: 'tags-changed', summary, data: { stepId } }]);
    },
  };
}
