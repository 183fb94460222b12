import type { FeedbackLabel } from '../feedback/feedback-label.ts';
import type { MessageContent } from '../message.ts';

/** `draft`: may this message go out? `judgement`: is this lead what it was taken for? */
export const reviewKinds = ['draft', 'judgement'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/**
 * Where a review stands. `approved`, `edited` and `rejected` are a person's word on a draft, `labelled` one on a judgement;
 * `expired` says that nobody decided in time; `closed`, that there is nothing left to decide: the lead answered, or what ran
 * for it was stopped.
 */
export const reviewStates = ['open', 'approved', 'edited', 'rejected', 'labelled', 'expired', 'closed'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Who is asked to review: an owner in the CRM, or a reviewer of the playbook. */
export interface Reviewer {
  readonly name: string;
  readonly email?: string | undefined;
  /** The CRM's id of this user. */
  readonly ownerId?: string | undefined;
}

/** A person's word on a review. `content` is the whole message as edited. */
export type ReviewAnswer =
  | { readonly kind: 'approve' }
  | { readonly kind: 'edit'; readonly content: MessageContent }
  | { readonly kind: 'reject' }
  | { readonly kind: 'label'; readonly label: FeedbackLabel };

/** Something that a person must look at before it goes on. */
export interface Review {
  readonly reviewId: string;
  readonly kind: ReviewKind;
  readonly leadId: string;
  readonly submissionId: string;
  /** Of a draft: whose step it is. */
  readonly enrollmentId?: string | undefined;
  readonly stepId?: string | undefined;
  /** Of a draft: what would go out if it is approved. */
  readonly content?: MessageContent | undefined;
  /** One sentence each: why a person is asked. */
  readonly reasons: readonly string[];
  readonly state: ReviewState;
  readonly reviewer: Reviewer;
  readonly openedAt: Date;
  readonly deadlineAt: Date;
  /** How often it went to the next reviewer because nobody decided. */
  readonly escalations: number;
  /** The task in the CRM, once it is made. */
  readonly taskId?: string | undefined;
  readonly decidedAt?: Date | undefined;
  /** Who decided, as they named themselves. */
  readonly decidedBy?: string | undefined;
  readonly answer?: ReviewAnswer | undefined;
  readonly note?: string | undefined;
}
