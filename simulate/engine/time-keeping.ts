import { activityInfo } from '@temporalio/activity';

/** What a simulation's clock asks for, as activities beside the product's own. */
export interface TimeKeeping {
  /** Answers at once. */
  letSettle(): Promise<void>;
  /**
   * Is asked when a workflow has nothing in hand.
   * @param dueMs when its next timer falls due, counted from the workflow's beginning; absent when it has none
   * @returns what time it is now
   */
  passTime(request: { readonly dueMs?: number | undefined }): Promise<number>;
}

/** Says what time it is for one workflow. */
type PassTime = (dueMs: number | undefined) => Promise<number>;

/** Keeps the time of every workflow. */
export interface TimeKeeper {
  readonly activities: TimeKeeping;
  /** Lets a workflow's time be kept so; all others jump from timer to timer. */
  keep(workflowId: string, passTime: PassTime): void;
  /** Lets go of what waits for a time that never comes. */
  close(): void;
}

/** Makes a keeper of time. */
export function createTimeKeeper(): TimeKeeper {
  const keepers = new Map<string, PassTime>();
  const end = Promise.withResolvers<never>();
  end.promise.catch(() => undefined);
  const jump: PassTime = (dueMs) => (dueMs === undefined ? end.promise : Promise.resolve(dueMs));
  return {
    activities: {
      letSettle: () => Promise.resolve(),
      passTime({ dueMs }) {
        const { workflowId = '' } = activityInfo().workflowExecution ?? {};
        return Promise.race([(keepers.get(workflowId) ?? jump)(dueMs), end.promise]);
      },
    },
    keep(workflowId, passTime) {
      keepers.set(workflowId, passTime);
    },
    close() {
      end.reject(new Error('The simulation is over'));
    },
  };
}
