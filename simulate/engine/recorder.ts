import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call, RecordedCall } from './recorded-call.ts';

interface Moment {
  readonly activity: string;
  readonly nowMs: number;
  readonly stepId?: string | undefined;
}

/** Takes down what stand-ins are asked to do, and at what simulated moment. */
export interface Recorder {
  readonly calls: readonly RecordedCall[];
  record(call: Call): void;
  /** Lets everything that these functions do be recorded under the time that they are told. */
  timed<Activities extends object>(activities: Activities): Activities;
  /** Forgets all calls, and tells of each that follows while it is made. */
  begin(onCall: (call: RecordedCall) => void): void;
}

type Activity = (subject: Partial<Omit<Moment, 'activity'>>, ...rest: unknown[]) => unknown;

/** Makes an empty recorder. */
export function createRecorder(): Recorder {
  const moments = new AsyncLocalStorage<Moment>();
  let calls: RecordedCall[] = [];
  let tell: (call: RecordedCall) => void = () => undefined;
  return {
    get calls() {
      return calls;
    },
    record(call) {
      const moment = moments.getStore();
      if (moment === undefined) throw new Error('A stand-in was called outside of an activity');
      const { nowMs, activity, stepId } = moment;
      const recorded = { ...call, at: new Date(nowMs), activity, ...(stepId !== undefined && { stepId }) };
      tell(recorded);
      calls.push(recorded);
    },
    timed(activities) {
      const timed = Object.entries(activities as Record<string, Activity>).map(
        ([activity, run]): [string, Activity] => [
          activity,
          (subject, ...rest) => {
            const { nowMs = 0, stepId } = subject;
            return moments.run({ activity, nowMs, stepId }, () => run(subject, ...rest));
          },
        ],
      );
      return Object.fromEntries(timed) as typeof activities;
    },
    begin(onCall) {
      calls = [];
      tell = onCall;
    },
  };
}
