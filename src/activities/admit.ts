import type { AbsorbedLead } from '../store/ports/submission-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { assessDeadlineMs } from './assess-deadline.ts';
import type { LeadSubject } from './subject.ts';

export interface AdmitRequest extends LeadSubject {
  /** The run's first id, which a reset keeps. */
  readonly runId: string;
}

export interface AdmittedWork {
  readonly submissionId: string;
  readonly source: string;
  /** A person has said what this lead is: it is routed anew by that, and not judged. */
  readonly feedbackId?: string | undefined;
  /** A person wants the lead to go through a sequence: it is neither judged nor routed for that. */
  readonly orderId?: string | undefined;
  /** When the lead must have its answer, in milliseconds since the epoch; absent in histories of before it was asked. */
  readonly answerByMs?: number | undefined;
  /** Of its source, 1 to 5; absent of what a person ordered, and in histories of before there were ranks. */
  readonly priority?: number | undefined;
  /** A lead that this submission showed to be the same person: what runs for it is over. */
  readonly absorbed?: AbsorbedLead | undefined;
}

/** Makes the activity that admits a lead's submissions to one run. */
export function createAdmitActivities({ store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>): {
  admitSubmissions(request: AdmitRequest): Promise<AdmittedWork[]>;
} {
  return {
    async admitSubmissions({ leadId, runId, nowMs }) {
      const admitted = await store.submissions.admit({ leadId, runId, at: new Date(nowMs) });
      const orders = await store.controls.admitOrders({ leadId, runId });
      const submitted = admitted.map(({ submissionId, source, receivedAt, feedbackId, absorbed }) => ({
        submissionId,
        source,
        ...(feedbackId !== undefined && { feedbackId }),
        answerByMs: assessDeadlineMs({ source, receivedAtMs: receivedAt.getTime(), nowMs }, playbook.sources),
        absorbed,
        priority: playbook.sources.keys[source]?.priority,
      }));
      if (orders.length === 0) return submitted;
      const { source } = await store.leads.get(leadId);
      return [...submitted, ...orders.map(({ submissionId, orderId }) => ({ submissionId, source, orderId }))];
    },
  };
}
