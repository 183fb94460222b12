import type { SubmissionRoute } from '../domain/submission.ts';
import { NotFoundError } from '../store/not-found-error.ts';
import type { SourceStore } from '../store/ports/source-store.ts';
import type { SubmissionStore } from '../store/ports/submission-store.ts';
import type { RaisedNotice } from './keep-notices.ts';

/** What of a vendor's leads cannot be fetched: those that a webhook named, or those that a reconciliation looks for. */
export const fetchSubjects = { webhook: 'webhook', reconciliation: 'reconciliation' } as const;

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

interface Dependencies {
  readonly store: {
    readonly submissions: Pick<SubmissionStore, 'find'>;
    readonly sources: Pick<SourceStore, 'raise' | 'settle'>;
  };
}

/** Makes the activities that tell operators which vendor's leads cannot be fetched. */
export function createSourceTroubleActivities({ store }: Dependencies): {
  noteFetchTrouble(trouble: FetchTrouble): Promise<void>;
  noteFetchMended(mended: Omit<FetchTrouble, 'because'>): Promise<void>;
  noteReconcileTrouble(trouble: ReconcileTrouble): Promise<{ readonly raised: readonly RaisedNotice[] }>;
} {
  const raise = ({ route, because, nowMs }: ReconcileTrouble, subject: string): Promise<boolean> =>
    store.sources.raise(
      { source: route, kind: 'fetch', subject, because: `Leads of ${route} cannot be fetched: ${because}.` },
      new Date(nowMs),
    );
  const routeOf = async (submissionId: string): Promise<SubmissionRoute> => {
    const submission = await store.submissions.find(submissionId);
    if (submission === undefined) throw new NotFoundError('submission', submissionId);
    return submission.route;
  };
  return {
    async noteFetchTrouble({ submissionId, ...trouble }) {
      await raise({ route: await routeOf(submissionId), ...trouble }, fetchSubjects.webhook);
    },
    async noteFetchMended({ submissionId, nowMs }) {
      const source = await routeOf(submissionId);
      // A reconciliation that succeeds settles its own.
      const exceptSubjects = [fetchSubjects.reconciliation];
      await store.sources.settle({ source, kind: 'fetch', exceptSubjects }, new Date(nowMs));
    },
    async noteReconcileTrouble(trouble) {
      const isNew = await raise(trouble, fetchSubjects.reconciliation);
      return { raised: isNew ? [{ source: trouble.route, kind: 'fetch' }] : [] };
    },
  };
}
