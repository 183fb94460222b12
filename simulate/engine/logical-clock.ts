import {
  CancellationScope,
  condition,
  proxyActivities,
  proxyLocalActivities,
  type WorkflowInterceptors,
} from '@temporalio/workflow';
import { getActivator } from '@temporalio/workflow/lib/global-attributes.js';
import type { TimeKeeping } from './time-keeping.ts';

/** Sent by `setClock`, whose module a workflow cannot import. */
const setClockSignal = 'simulationSetClock';

/** What the clock itself asks for, which is no work of the workflow's. */
const ownActivities = new Set(['letSettle', 'passTime'] satisfies (keyof TimeKeeping)[] as string[]);

const { letSettle } = proxyLocalActivities<Pick<TimeKeeping, 'letSettle'>>({ startToCloseTimeout: '10s' });
const { passTime } = proxyActivities<Pick<TimeKeeping, 'passTime'>>({ startToCloseTimeout: '5m' });

interface Timer {
  readonly dueMs: number;
  readonly fire: () => void;
}

/**
 * Gives a workflow a clock of its own, bundled with the workflows in simulations only. It begins at 0 and stands still while
 * the workflow or anything that it asked for works; then the simulation says what time it is, and the timers due by then
 * fire. So a quarter passes in a second, and every run of the same tells the same times.
 */
export function interceptors(): WorkflowInterceptors {
  let nowMs = 0;
  let inHandCount = 0;
  let begunCount = 0;
  const timers = new Set<Timer>();

  const work = async <Result>(begin: () => Promise<Result>): Promise<Result> => {
    begunCount += 1;
    inHandCount += 1;
    try {
      return await begin();
    } finally {
      inHandCount -= 1;
    }
  };
  const moveTo = (toMs: number): void => {
    nowMs = Math.max(nowMs, toMs);
    getActivator().now = nowMs;
  };
  const keepTime = async (): Promise<never> => {
    for (;;) {
      await condition(() => inHandCount === 0);
      const seenCount = begunCount;
      // When its answer comes, all that the last event set off has begun.
      await letSettle();
      if (inHandCount > 0 || begunCount !== seenCount) continue;
      const due = [...timers].map(({ dueMs }) => dueMs);
      moveTo(await passTime({ dueMs: due.length === 0 ? undefined : Math.min(...due) }));
      for (const { dueMs, fire } of [...timers].toSorted((one, other) => one.dueMs - other.dueMs)) {
        if (dueMs <= nowMs) fire();
      }
    }
  };

  return {
    inbound: [
      {
        execute(input, next) {
          // Ends with the run, or with the simulation, which then answers no more.
          void CancellationScope.nonCancellable(keepTime).catch(() => undefined);
          return next(input);
        },
      },
    ],
    outbound: [
      {
        startTimer({ durationMs }) {
          begunCount += 1;
          const scope = CancellationScope.current();
          return new Promise((resolve, reject) => {
            const timer: Timer = {
              dueMs: nowMs + durationMs,
              fire() {
                timers.delete(timer);
                resolve();
              },
            };
            timers.add(timer);
            scope.cancelRequested.catch((error: unknown) => {
              timers.delete(timer);
              reject(error instanceof Error ? error : new Error(String(error)));
            });
          });
        },
        scheduleActivity: (input, next) =>
          ownActivities.has(input.activityType) ? next(input) : work(() => next(input)),
        scheduleLocalActivity: (input, next) =>
          ownActivities.has(input.activityType) ? next(input) : work(() => next(input)),
        signalWorkflow: (input, next) => work(() => next(input)),
      },
    ],
    internals: [
      {
        activate(input, next) {
          const { activation } = input;
          const jobs = activation.jobs ?? [];
          for (const { signalWorkflow } of jobs) {
            if (signalWorkflow?.signalName !== setClockSignal) continue;
            moveTo(Number(new TextDecoder().decode(signalWorkflow.input?.[0]?.data ?? new Uint8Array())));
          }
          activation.jobs = jobs.filter(({ signalWorkflow }) => signalWorkflow?.signalName !== setClockSignal);
          moveTo(nowMs);
          next(input);
        },
      },
    ],
  };
}
