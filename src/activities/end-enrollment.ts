import type { ActivityDependencies } from './activity-dependencies.ts';
import type { LeadSubject } from './subject.ts';

export interface FinishRequest extends LeadSubject {
  readonly enrollmentId: string;
}

/** Makes the activities that end what runs for a lead. */
export function createEndEnrollmentActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  finishEnrollment(request: FinishRequest): Promise<void>;
  stopByOperator(subject: LeadSubject): Promise<void>;
} {
  return {
    async finishEnrollment({ leadId, enrollmentId, nowMs }) {
      const at = new Date(nowMs);
      if (!(await store.enrollments.finish(enrollmentId, at))) return;
      await store.timeline.append(leadId, [
        { at, type: 'sequence-finished', summary: 'The sequence ran to its end.', data: { enrollmentId } },
      ]);
    },
    async stopByOperator({ leadId, nowMs }) {
      const at = new Date(nowMs);
      await store.enrollments.stop({ leadId, reason: 'operator', at });
      await store.leads.change(leadId, { status: 'Stopped' }, at);
    },
  };
}
