import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { LeadCommand, LeadFilter } from '../domain/lead-command.ts';
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

/** Starts `watchSources`, `watchModels` or `watchFailures`. */
export interface WatchInput {
  readonly clockOffsetMs: number;
}

/** Starts `superviseVendor`. */
export interface SuperviseInput extends WatchInput {
  readonly vendor: string;
  /** Of an earlier run, in milliseconds. */
  readonly pauseMs?: number | undefined;
}

/** Tells who looks after a vendor that it is away, perhaps again. */
export const vendorAwaySignal = defineSignal('vendorAway');

/** Tells whatever waits for a vendor that it answers again. */
export const vendorBackSignal = defineSignal<[{ readonly vendor: string }]>('vendorBack');

/** Starts `reEngageLeads`. */
export interface ReEngageInput extends WatchInput {
  /** The last lead of an earlier run. */
  readonly after?: string | undefined;
}

/** Tells a lead that a submission waits in the store; which one, the store knows. */
export const submissionReceivedSignal = defineSignal('submissionReceived');

/** A stop that the store already holds: the enrollments with a smaller ordinal are over. */
export interface Stop {
  readonly ordinal: number;
  readonly reason: StopReason;
}
export const stopSignal = defineSignal<[Stop]>('stop');

/** Tells a lead that whoever was called about it lets the next one have it. */
export const passAlertOnSignal = defineSignal<[{ readonly callId: string }]>('passAlertOn');

/** Tells a lead that the store holds a confirmation of its address; whether it is the one waited for, the store knows. */
export const addressConfirmedSignal = defineSignal('addressConfirmed');

/** Skips the current wait. An update, not a signal, since the caller must learn whether there was a wait. */
export const sendNowUpdate = defineUpdate<{ readonly skipped: string }>('sendNow');

/** Goes on without the step that is waited for; an update for the same reason. */
export const skipStepUpdate = defineUpdate<{ readonly skipped: string }>('skipStep');

/** Tells a lead that the store holds a pause of it, or that it ended. */
export const pauseUpdate = defineUpdate('pause');
export const resumeUpdate = defineUpdate('resume');

/** What an operator wants of many leads at once; a signal, since nobody waits for each lead's answer. */
export const operatorSignal = defineSignal<[{ readonly command: LeadCommand }]>('operator');

/** How far the earlier runs of what acts on many leads came. */
export interface BulkProgress {
  /** The last lead. */
  readonly after?: string | undefined;
  readonly done?: number | undefined;
  readonly passed?: number | undefined;
}

/** Starts `commandLeads`. */
export interface CommandLeadsInput extends BulkProgress {
  readonly command: LeadCommand;
  readonly filter: LeadFilter;
  /** By which the store knows who gave it, and why. */
  readonly commandId: string;
  /** For `move` and `start` alone. */
  readonly sequence?: string | undefined;
  readonly clockOffsetMs: number;
}

/** Tells a lead that the store holds an order about the version of what runs, and what it has ended already. */
export const versionOrderedSignal =
  defineSignal<[{ readonly endedEnrollmentIds: readonly string[] }]>('versionOrdered');

/** Starts `changeVersions`. */
export interface ChangeVersionsInput extends BulkProgress {
  /** By which the store knows what is wanted, by whom and why. */
  readonly orderId: string;
  /** True: what runs on the version is stopped; else it moves to another. */
  readonly stops: boolean;
  readonly clockOffsetMs: number;
}

/** How far a command on many leads has come. */
export interface CommandProgress {
  readonly done: number;
  /** Those for whom it had nothing to do. */
  readonly passed: number;
  readonly isFinished: boolean;
}
export const commandProgressQuery = defineQuery<CommandProgress>('progress');

export const resolutions = ['retry', 'skip'] as const;
export type Resolution = (typeof resolutions)[number];

/** An operator's answer to something that needs attention. */
export interface ResolveAttention {
  /** The item's name, for example `message:confirmation`. */
  readonly item: string;
  /** `resend`: the ledger holds an order to send it once more, under a new key. */
  readonly resolution: Resolution | 'resend';
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
