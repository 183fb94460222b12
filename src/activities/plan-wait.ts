import { durationMs } from '../domain/duration.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { beginWait } from './begin-wait.ts';
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
    async planWait(subject) {
      const { enrollmentId, stepId, nowMs } = subject;
      const enrollment = await store.enrollments.get(enrollmentId);
      const { duration } = pinnedStep(enrollment, stepId, 'wait');
      const at = new Date(nowMs + durationMs(duration));
      const because = `the sequence ${enrollment.version.sequence.name} pauses for ${duration}`;
      await beginWait(store, subject, { what: 'the pause of the sequence', at, because });
      return { untilMs: at.getTime(), because };
    },
  };
}
