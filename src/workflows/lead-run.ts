import { setHandler, type CancellationScope } from '@temporalio/workflow';
import { openAttentionDesk, type AttentionDesk } from './attention-desk.ts';
import { addressConfirmedSignal, stopSignal, submissionReceivedSignal, type LeadInput } from './messages.ts';
import { createOneAtATime, type OneAtATime } from './one-at-a-time.ts';
import { openReviewDesk, type ReviewDesk } from './review-desk.ts';
import { createSkippableWait, type SkippableWait } from './skippable-wait.ts';
import { tellLead } from './tell-lead.ts';

/** An enrollment that speaks to the lead now, or waits for its turn. */
export interface Speaker {
  readonly enrollmentId: string;
  /** Of the enrollment by which the lead is asked to confirm its address first. */
  readonly confirmationId: string | undefined;
  readonly ordinal: number;
  readonly scope: CancellationScope;
  /** True once the store has ended it. */
  isSilenced: boolean;
}

/** Ends what a speaker waits for; the store has ended its enrollment already. */
export function silence(speaker: Speaker): void {
  speaker.isSilenced = true;
  speaker.scope.cancel();
}

/** What one run of `lead` knows while it runs. */
export interface LeadRun {
  readonly leadId: string;
  /** Business time, in milliseconds since the epoch. */
  readonly nowMs: () => number;
  readonly desk: AttentionDesk;
  readonly reviews: ReviewDesk;
  readonly wait: SkippableWait;
  /** True when submissions may have come that this run has not admitted. */
  hasNews: boolean;
  /** True when the lead has confirmed an address since the store was last asked. */
  heardOfConfirmation: boolean;
  /** The newest stop heard of; it ends the enrollments with a smaller ordinal. */
  stopOrdinal: number;
  /** One speaks at a time: the first; the others wait in their order. */
  readonly speakers: Speaker[];
  /** The submissions that are admitted and not yet done; one that is routed anew meanwhile is there twice. */
  readonly inHand: string[];
  /** What nothing waits for, and what the run must not end before. */
  readonly afterwards: Promise<void>[];
  /** Decides one submission after the other: each must see what the one before has enrolled. */
  readonly oneAtATime: OneAtATime;
  /** Ends every speaker older than a stop, as the store has done already. */
  stop(ordinal: number): void;
}

/** Sets up a run and its handlers, before the first await, so that no message is missed. */
export function startLeadRun({ leadId, clockOffsetMs }: LeadInput): LeadRun {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const run: LeadRun = {
    leadId,
    nowMs,
    desk: openAttentionDesk(tellLead({ leadId, nowMs })),
    reviews: openReviewDesk(),
    wait: createSkippableWait(nowMs),
    hasNews: true,
    heardOfConfirmation: false,
    stopOrdinal: 0,
    speakers: [],
    inHand: [],
    afterwards: [],
    oneAtATime: createOneAtATime(),
    stop(ordinal) {
      run.stopOrdinal = Math.max(run.stopOrdinal, ordinal);
      run.speakers.filter((speaker) => speaker.ordinal < ordinal).forEach(silence);
    },
  };
  setHandler(
    submissionReceivedSignal,
    () => {
      run.hasNews = true;
    },
    { description: 'A submission of this lead waits in the store.' },
  );
  setHandler(
    addressConfirmedSignal,
    () => {
      run.heardOfConfirmation = true;
    },
    { description: 'The lead confirmed its address.' },
  );
  setHandler(stopSignal, ({ ordinal }) => run.stop(ordinal), {
    description: 'The lead answered, or a person took over: nothing more is sent.',
  });
  return run;
}
