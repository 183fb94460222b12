import { setHandler, type CancellationScope } from '@temporalio/workflow';
import { openAttentionDesk, type AttentionDesk } from './attention-desk.ts';
import { stopSignal, submissionReceivedSignal, type LeadInput } from './messages.ts';
import { createSkippableWait, type SkippableWait } from './skippable-wait.ts';

/** The enrollment that speaks to the lead now. */
interface RunningEnrollment {
  readonly ordinal: number;
  readonly scope: CancellationScope;
}

/** What one run of `lead` knows while it runs. */
export interface LeadRun {
  readonly leadId: string;
  /** Business time, in milliseconds since the epoch. */
  readonly nowMs: () => number;
  readonly desk: AttentionDesk;
  readonly wait: SkippableWait;
  /** True when submissions may have come that this run has not admitted. */
  hasNews: boolean;
  /** The newest stop heard of; it ends the enrollments with a smaller ordinal. */
  stopOrdinal: number;
  enrollment?: RunningEnrollment | undefined;
}

/** Sets up a run and its handlers, before the first await, so that no message is missed. */
export function startLeadRun({ leadId, clockOffsetMs }: LeadInput): LeadRun {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const run: LeadRun = {
    leadId,
    nowMs,
    desk: openAttentionDesk({ leadId, nowMs }),
    wait: createSkippableWait(nowMs),
    hasNews: true,
    stopOrdinal: 0,
  };
  setHandler(
    submissionReceivedSignal,
    () => {
      run.hasNews = true;
    },
    { description: 'A submission of this lead waits in the store.' },
  );
  setHandler(
    stopSignal,
    ({ ordinal }) => {
      run.stopOrdinal = Math.max(run.stopOrdinal, ordinal);
      if (run.enrollment !== undefined && run.enrollment.ordinal < ordinal) run.enrollment.scope.cancel();
    },
    { description: 'The lead answered, or a person took over: nothing more is sent.' },
  );
  return run;
}
