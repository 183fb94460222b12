import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { StopReason } from '../domain/lead-state.ts';
import type { SubmissionRoute } from '../domain/submission.ts';

/** Starts `lead`: one run works every submission of its lead that no earlier run has admitted. */
export interface LeadInput {
  readonly leadId: string;
  /** Business time is the workflow's own time plus this; it is not 0 in simulations only. */
  readonly clockOffsetMs: number;
}

/** Starts `reply`. */
export interface ReplyInput {
  readonly replyId: string;
  readonly leadId: string;
  readonly clockOffsetMs: number;
}

/** Starts `fetchSubmission`. */
export interface FetchInput {
  readonly submissionId: string;
  /** True when an operator asked for it: then its source is not observed. A fetch that runs already keeps its own. */
  readonly isByOperator?: boolean | undefined;
  readonly clockOffsetMs: number;
}

/** Tells a fetch that waits for an operator to try again at once. */
export const fetchAgainSignal = defineSignal<[{ readonly isByOperator?: boolean | undefined }?]>('fetchAgain');

/** Starts `reconcileSources`. */
export interface ReconcileInput {
  /** The vendors that can be asked. */
  readonly routes: readonly SubmissionRoute[];
  readonly clockOffsetMs: number;
}

/** Starts `watchSources` or `watchModels`. */
export interface WatchInput {
  readonly clockOffsetMs: number;
}

/** Tells a lead that a submission waits in the store; which one, the store knows. */
export const submissionReceivedSignal = defineSignal('submissionReceived');

/** A stop that the store already holds: the enrollments with a smaller ordinal are over. */
export interface Stop {
  readonly ordinal: number;
  readonly reason: StopReason;
}
export const stopSignal = defineSignal<[Stop]>('stop');

/** Tells a lead that the store holds a confirmation of its address; whether it is the one waited for, the store knows. */
export const addressConfirmedSignal = defineSignal('addressConfirmed');

/** Skips the current wait. An update, not a signal, since the caller must learn whether there was a wait. */
export const sendNowUpdate = defineUpdate<{ readonly skipped: string }>('sendNow');

export const resolutions = ['retry', 'skip'] as const;
export type Resolution = (typeof resolutions)[number];

/** An operator's answer to something that needs attention. */
export interface ResolveAttention {
  /** The item's name, for example `message:confirmation`. */
  readonly item: string;
  readonly resolution: Resolution;
}
export const resolveAttentionUpdate = defineUpdate<{ readonly resolved: string }, [ResolveAttention]>(
  'resolveAttention',
);

/** A person's word on a review; what it says is in the store. */
export interface DecideReview {
  readonly reviewId: string;
  readonly decisionId: string;
}
/** Carries a decision to the message that waits for it. An update, so that who decides learns when it came too late. */
export const decideReviewUpdate = defineUpdate<{ readonly decided: string }, [DecideReview]>('decideReview');
