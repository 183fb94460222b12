import { durationMs } from '../domain/duration.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { beginWait } from './begin-wait.ts';
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
    async planConfirmation(subject) {
      const { enrollmentId, stepId, nowMs } = subject;
      const enrollment = await store.enrollments.get(enrollmentId);
      const { within } = pinnedStep(enrollment, stepId, 'confirm');
      const at = new Date(nowMs + durationMs(within));
      const because = `the lead has ${within} to confirm its address`;
      await beginWait(store, subject, { what: "the lead's confirmation", at, because, qualifier: 'at most' });
      return { untilMs: at.getTime(), because };
    },
    isAddressConfirmed: ({ leadId }) => store.confirmations.isConfirmed(leadId),
    /** Answers false when the address was confirmed at the last moment. */
    giveUpConfirmation: ({ leadId, enrollmentId, nowMs }) =>
      store.confirmations.giveUp({ leadId, enrollmentId, at: new Date(nowMs) }),
  };
}
