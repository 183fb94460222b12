import { durationMs } from '../domain/duration.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { pinnedStep } from './pinned-step.ts';
import type { StepSubject } from './subject.ts';

export interface PlannedWait {
  readonly untilMs: number;
  readonly because: string;
}

/** Makes the activity that plans a wait step of a sequence. */
export function createPlanWaitActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  planWait(subject: StepSubject): Promise<PlannedWait>;
} {
  return {
    async planWait({ leadId, enrollmentId, stepId, nowMs }) {
      const enrollment = await store.enrollments.get(enrollmentId);
      const { duration } = pinnedStep(enrollment, stepId, 'wait');
      const until = new Date(nowMs + durationMs(duration));
      const because = `the sequence ${enrollment.version.sequence.name} pauses for ${duration}`;
      await store.enrollments.setNextStep(enrollmentId, {
        ...{ what: 'the pause of the sequence', at: until, because, stepId },
      });
      await store.timeline.append(leadId, [
        {
          at: new Date(nowMs),
          type: 'wait-started',
          summary: `Waits until ${until.toISOString()}: ${because}.`,
          data: { until: until.toISOString(), because },
        },
      ]);
      return { untilMs: until.getTime(), because };
    },
  };
}
