import { CancellationScope, isCancellation, setHandler } from '@temporalio/workflow';
import type { StopReason } from '../domain/lead-state.ts';
import { openAttentionDesk, type AttentionDesk } from './attention-desk.ts';
import {
  addressConfirmedSignal,
  passAlertOnSignal,
  stopSignal,
  submissionReceivedSignal,
  versionOrderedSignal,
  type LeadInput,
} from './messages.ts';
import { createOneAtATime, type OneAtATime } from './one-at-a-time.ts';
import { openPauseDesk } from './pause-desk.ts';
import { openReviewDesk, type ReviewDesk } from './review-desk.ts';
import { createSkippableWait, type SkippableWait } from './skippable-wait.ts';
import { tellLead } from './tell-lead.ts';
import { createUrgentAlerts, type UrgentAlerts } from './urgent-alerts.ts';
import { writeToCrm } from './write-to-crm.ts';

/** An enrollment that speaks to the lead now, or waits for its turn. */
export interface Speaker {
  /** Another one once a step has gone to another sequence. */
  enrollmentId: string;
  /** Of the enrollment by which the lead is asked to confirm its address first. */
  confirmationId: string | undefined;
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

/** Stops that nobody else tells the CRM of. */
const crmNeverTold: ReadonlySet<StopReason> = new Set(['taken-over', 'meeting-booked', 'colleague-replied']);

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
  /** Counts the orders heard of about versions of sequences; which there are, the store knows. */
  versionOrders: number;
  /** What somebody of the team must take, beside all else. */
  readonly alerts: UrgentAlerts;
  /** One speaks at a time: the first; the others wait in their order. */
  readonly speakers: Speaker[];
  /** The submissions that are admitted and not yet done; one that is routed anew meanwhile is there twice. */
  readonly inHand: string[];
  /** What nothing waits for, and what the run must not end before. */
  readonly afterwards: Promise<void>[];
  /** Does something beside a sequence, which neither waits for it nor takes it along when it is stopped. */
  beside(action: () => Promise<unknown>): void;
  /** Decides one submission after the other: each must see what the one before has enrolled. */
  readonly oneAtATime: OneAtATime;
  /** Ends every speaker older than a stop, as the store has done already. */
  stop(ordinal: number): void;
}

/** Sets up a run and its handlers, before the first await, so that no message is missed. */
export function startLeadRun({ leadId, clockOffsetMs }: LeadInput): LeadRun {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const wholeRun = CancellationScope.current();
  const wait = createSkippableWait(nowMs);
  const run: LeadRun = {
    leadId,
    nowMs,
    desk: openAttentionDesk(tellLead({ leadId, nowMs })),
    reviews: openReviewDesk(),
    wait,
    hasNews: true,
    heardOfConfirmation: false,
    stopOrdinal: 0,
    versionOrders: 0,
    alerts: createUrgentAlerts(),
    speakers: [],
    inHand: [],
    afterwards: [],
    beside(action) {
      const done = new CancellationScope({ parent: wholeRun, cancellable: true }).run(action);
      run.afterwards.push(
        done.then(
          () => undefined,
          (error: unknown) => {
            if (!isCancellation(error)) throw error;
          },
        ),
      );
    },
    oneAtATime: createOneAtATime(),
    stop(ordinal) {
      run.stopOrdinal = Math.max(run.stopOrdinal, ordinal);
      run.speakers.filter((speaker) => speaker.ordinal < ordinal).forEach(silence);
    },
  };
  openPauseDesk(wait);
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
  setHandler(passAlertOnSignal, ({ callId }) => run.alerts.passOn(callId), {
    description: 'Whoever is on call lets the next one have the lead.',
  });
  setHandler(
    versionOrderedSignal,
    ({ endedEnrollmentIds }) => {
      run.versionOrders += 1;
      run.speakers
        .filter(({ enrollmentId, confirmationId = enrollmentId }) =>
          [enrollmentId, confirmationId].some((ended) => endedEnrollmentIds.includes(ended)),
        )
        .forEach(silence);
      wait.cut('overtaken');
      run.reviews.lookAgain();
    },
    { description: 'An operator wants what runs to go on by another version of its sequence, or recalled it.' },
  );
  setHandler(
    stopSignal,
    (stop) => {
      run.stop(stop.ordinal);
      run.alerts.stop(stop);
      if (crmNeverTold.has(stop.reason)) run.beside(() => writeToCrm(run));
    },
    { description: 'The lead answered, or a person took over: nothing more is sent.' },
  );
  return run;
}
