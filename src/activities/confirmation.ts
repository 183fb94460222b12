import { durationMs } from '../domain/duration.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { pinnedStep } from './pinned-step.ts';
import type { PlannedWait } from './plan-wait.ts';
import type { LeadSubject, StepSubject } from './subject.ts';

export interface GiveUpRequest extends LeadSubject {
  readonly enrollmentId: string;
}

/** Makes the activities by which a sequence waits for a lead to confirm its address. */
export function createConfirmationActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  planConfirmation(subject: StepSubject): Promise<PlannedWait>;
  isAddressConfirmed(subject: LeadSubject): Promise<boolean>;
  giveUpConfirmation(request: GiveUpRequest): Promise<boolean>;
} {
  return {
    async planConfirmation({ leadId, enrollmentId, stepId, nowMs }) {
      const enrollment = await store.enrollments.get(enrollmentId);
      const { within } = pinnedStep(enrollment, stepId, 'confirm');
      const until = new Date(nowMs + durationMs(within));
      const because = `the lead has ${within} to confirm its address`;
      await store.enrollments.setNextStep(enrollmentId, {
        ...{ what: "the lead's confirmation", at: until, because, stepId },
      });
      await store.timeline.append(leadId, [
        {
          at: new Date(nowMs),
          type: 'wait-started',
          summary: `Waits until ${until.toISOString()} at most: ${because}.`,
          data: { until: until.toISOString(), because },
        },
      ]);
      return { untilMs: until.getTime(), because };
    },
    isAddressConfirmed: ({ leadId }) => store.confirmations.isConfirmed(leadId),
    /** Answers false when the address was confirmed at the last moment. */
    giveUpConfirmation: ({ leadId, enrollmentId, nowMs }) =>
      store.confirmations.giveUp({ leadId, enrollmentId, at: new Date(nowMs) }),
  };
}
