import type { SubmissionRoute } from '../domain/submission.ts';
import { NotFoundError } from '../store/not-found-error.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

export interface FetchTrouble {
  readonly submissionId: string;
  /** In plain words, without personal data. */
  readonly because: string;
  readonly nowMs: number;
}

export interface ReconcileTrouble {
  readonly route: SubmissionRoute;
  /** In plain words, without personal data. */
  readonly because: string;
  readonly nowMs: number;
}

/** Makes the activities that tell operators which vendor's leads cannot be fetched. */
export function createSourceTroubleActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  noteFetchTrouble(trouble: FetchTrouble): Promise<void>;
  noteFetchMended(mended: Omit<FetchTrouble, 'because'>): Promise<void>;
  noteReconcileTrouble(trouble: ReconcileTrouble): Promise<void>;
} {
  const raise = async ({ route, because, nowMs }: ReconcileTrouble, subject: string): Promise<void> => {
    await store.sources.raise(
      { source: route, kind: 'fetch', subject, because: `Leads of ${route} cannot be fetched: ${because}.` },
      new Date(nowMs),
    );
  };
  const routeOf = async (submissionId: string): Promise<SubmissionRoute> => {
    const submission = await store.submissions.find(submissionId);
    if (submission === undefined) throw new NotFoundError('submission', submissionId);
    return submission.route;
  };
  return {
    async noteFetchTrouble({ submissionId, ...trouble }) {
      await raise({ route: await routeOf(submissionId), ...trouble }, 'webhook');
    },
    async noteFetchMended({ submissionId, nowMs }) {
      const source = await routeOf(submissionId);
      await store.sources.settle({ source, kind: 'fetch', exceptSubjects: [] }, new Date(nowMs));
    },
    noteReconcileTrouble: (trouble) => raise(trouble, 'reconciliation'),
  };
}
