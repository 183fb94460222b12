import type { Intent } from '../domain/assessment.ts';
import type { Channel } from '../domain/message.ts';
import type { AlertTarget } from '../domain/team.ts';
import type { SubmissionSubject } from './subject.ts';

/** An alert to the team, as the workflow orders it: what it says is written when it is sent. */
export interface AlertOrder {
  readonly alertId: string;
  readonly to: AlertTarget;
  /** True: one person after the other is called until somebody takes the lead. Absent in histories of before. */
  readonly untilTaken?: boolean | undefined;
}

/** A step as the workflow needs to know it; texts and templates stay in the store. */
export type PlannedStep =
  | {
      readonly stepId: string;
      readonly kind: 'message';
      /** Present in histories of before the channel was chosen when the step comes. */
      readonly channel?: Channel | undefined;
    }
  | { readonly stepId: string; readonly kind: 'alert'; readonly to: readonly AlertTarget[] }
  | {
      readonly stepId: string;
      readonly kind: 'wait' | 'confirm' | 'task' | 'ticket' | 'tag' | 'condition' | 'experiment' | 'goto-sequence';
    };

/** A sequence as the workflow runs it. */
export interface PlannedSequence {
  readonly enrollmentId: string;
  readonly sequence: string;
  readonly steps: readonly PlannedStep[];
}

export interface PlannedEnrollment extends PlannedSequence {
  readonly ordinal: number;
  /**
   * True: what ran for the lead until now is over; the store has stopped it already. A decision that is done again after
   * it took over says false; `stillRunning` has the truth.
   */
  readonly takesOver: boolean;
  /** Asks the lead to confirm its address; until it has, nothing of the sequence itself begins. */
  readonly confirmation?: PlannedSequence | undefined;
}

/** The submission to decide, and what only the run knows: what the store holds as running may have no one who runs it. */
export interface DecideRequest extends SubmissionSubject {
  /** The enrollments that speak to the lead now or wait for their turn. */
  readonly speaking: readonly string[];
  /** The submissions that the run has in hand: what they caused is not stale, even where it does not speak. */
  readonly inHand: readonly string[];
  /** The newest word of a person on what the lead is: what runs for it otherwise is over. */
  readonly feedbackId?: string | undefined;
}

/** What is done about one submission. */
export interface Decision {
  readonly intent: Intent;
  readonly score: number;
  readonly route: string;
  readonly alerts: readonly AlertOrder[];
  /** A person is asked whether the lead is what it was taken for. */
  readonly reviewId?: string | undefined;
  /** Absent when nothing is sent to the lead. */
  readonly enrollment?: PlannedEnrollment | undefined;
  /** The lead's enrollments that run after the decision; absent in histories of before it was told. */
  readonly stillRunning?: readonly string[] | undefined;
}
