import { findModelTrouble } from '../domain/find-model-trouble.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { keepNotices, uniteChanges, type NoticeChanges } from './keep-notices.ts';

export interface WatchModelsRequest {
  readonly nowMs: number;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook'>;

/** How far back it looks: long enough for a share to mean something, short enough to be settled soon after a repair. */
const watchedMs = 3_600_000;

/** Makes the activity that looks whether models are retired, or so often silent that the rules judge too many leads. */
export function createWatchModelsActivities({ store, playbook }: Dependencies): {
  watchModels(request: WatchModelsRequest): Promise<NoticeChanges>;
} {
  return {
    async watchModels({ nowMs }) {
      const since = new Date(nowMs - watchedMs);
      const [judged, health] = await Promise.all([store.cases.judgedSince(since), store.modelCalls.health({ since })]);
      const found = findModelTrouble({ judged, health, mostFallbacks: playbook.judging.mostFallbacks });
      const changes: NoticeChanges[] = [];
      for (const kind of ['model-retired', 'model-fallback'] as const) {
        const notices = found.filter((notice) => notice.kind === kind);
        changes.push(await keepNotices(store.sources, { source: 'models', kind, notices }, new Date(nowMs)));
      }
      return uniteChanges(changes);
    },
  };
}
