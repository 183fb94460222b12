import type { ActivityDependencies } from './activity-dependencies.ts';
import { keepNotices, type NoticeChanges } from './keep-notices.ts';

export interface WatchFailuresRequest {
  readonly nowMs: number;
}

const source = 'failures';
const kind = 'failure';

/** Makes the activity that looks what fails for leads, one notice a cause: a cause that is new is news for operations. */
export function createWatchFailuresActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  watchFailures(request: WatchFailuresRequest): Promise<NoticeChanges>;
} {
  return {
    async watchFailures({ nowMs }) {
      const notices = (await store.failures.listCauses()).map(({ cause, because }) => {
        return { source, kind, subject: cause, because: `${because} See /api/failures, cause ${cause}.` } as const;
      });
      return keepNotices(store.sources, { source, kind, notices }, new Date(nowMs));
    },
  };
}
