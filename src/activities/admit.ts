import type { ActivityDependencies } from './activity-dependencies.ts';
import type { LeadSubject } from './subject.ts';

export interface AdmitRequest extends LeadSubject {
  /** The run's first id, which a reset keeps. */
  readonly runId: string;
}

export interface AdmittedWork {
  readonly submissionId: string;
  readonly source: string;
}

/** Makes the activity that admits a lead's submissions to one run. */
export function createAdmitActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  admitSubmissions(request: AdmitRequest): Promise<AdmittedWork[]>;
} {
  return {
    async admitSubmissions({ leadId, runId, nowMs }) {
      const admitted = await store.submissions.admit({ leadId, runId, at: new Date(nowMs) });
      return admitted.map(({ submissionId, source }) => ({ submissionId, source }));
    },
  };
}
