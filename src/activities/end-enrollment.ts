import type { ActivityDependencies } from './activity-dependencies.ts';
import type { LeadSubject } from './subject.ts';

export interface FinishRequest extends LeadSubject {
  readonly enrollmentId: string;
}

/** What the end of a sequence means for its lead. */
export interface FinishedEnrollment {
  /** True when the lead has another status now, which the CRM must hear of. */
  readonly isStatusChanged: boolean;
}

/** Makes the activities that end what runs for a lead. */
export function createEndEnrollmentActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  finishEnrollment(request: FinishRequest): Promise<FinishedEnrollment>;
  stopByOperator(subject: LeadSubject): Promise<void>;
} {
  return {
    async finishEnrollment({ leadId, enrollmentId, nowMs }) {
      const at = new Date(nowMs);
      const isFinished = await store.enrollments.finish(enrollmentId, at);
      const { statusAtEnd } = (await store.enrollments.get(enrollmentId)).version.sequence;
      const { status } = await store.leads.get(leadId);
      // An earlier try may have come this far, and its answer been lost.
      const isStatusChanged = statusAtEnd !== undefined && (status === 'Nurturing' || status === statusAtEnd);
      if (isStatusChanged) await store.leads.change(leadId, { status: statusAtEnd }, at);
      if (!isFinished) return { isStatusChanged };
      await store.timeline.append(leadId, [
        { at, type: 'sequence-finished', summary: 'The sequence ran to its end.', data: { enrollmentId } },
      ]);
      return { isStatusChanged };
    },
    async stopByOperator({ leadId, nowMs }) {
      const at = new Date(nowMs);
      await store.enrollments.stop({ leadId, reason: 'operator', at });
      await store.leads.change(leadId, { status: 'Stopped' }, at);
    },
  };
}
