import type { Review, ReviewAnswer, ReviewKind, Reviewer, ReviewState } from '../../domain/reviews/review.ts';

/** A decision that was handed in and that the lead's workflow has not carried out yet. */
export interface ReviewDecision {
  readonly decisionId: string;
  readonly reviewId: string;
  readonly answer: ReviewAnswer;
  readonly decidedBy: string;
  readonly note?: string | undefined;
  readonly at: Date;
}

export interface ReviewStore {
  /**
   * Opens a review and tells the timeline. A step has one draft review, and a submission one judgement review: asking again
   * answers the one there is, whatever its state.
   */
  open(
    review: Pick<
      Review,
      'kind' | 'leadId' | 'submissionId' | 'enrollmentId' | 'stepId' | 'content' | 'reasons' | 'reviewer' | 'deadlineAt'
    > & {
      /** True: one that ended without a person's word is opened again, about this content. */
      readonly isAskedAgain?: boolean | undefined;
    },
    at: Date,
  ): Promise<Review>;
  /** Answers undefined for an id that is unknown or no UUID. */
  find(reviewId: string): Promise<Review | undefined>;
  /** @throws NotFoundError */
  get(reviewId: string): Promise<Review>;
  /**
   * Lists reviews, those whose deadline is nearest first; when a state is asked for that ends a review, the last to end first.
   * `after` is the id of the last one of the page before.
   */
  list(query: {
    readonly state?: ReviewState | undefined;
    readonly kind?: ReviewKind | undefined;
    readonly leadId?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<Review[]>;
  /**
   * Remembers the task that was made for the review in the CRM.
   * @throws NotFoundError
   */
  setTask(reviewId: string, taskId: string): Promise<void>;
  /**
   * Keeps what a person decided, so that no text travels through Temporal; the review stays open until it is settled.
   * @throws NotFoundError when there is no such review
   */
  handIn(decision: Omit<ReviewDecision, 'decisionId'>): Promise<ReviewDecision>;
  /**
   * Carries a decision out: the review gets its state and answer, and the timeline is told. Answers the review as it is
   * then; asking again changes nothing, nor does a second decision.
   * @throws NotFoundError when there is no such decision
   */
  settle(decisionId: string, at: Date): Promise<Review>;
  /**
   * Gives an open review to the next reviewer until a new deadline, and tells the timeline; one that has ended, or has this
   * deadline already, stays as it is.
   */
  escalate(reviewId: string, to: { readonly reviewer: Reviewer; readonly deadlineAt: Date }, at: Date): Promise<Review>;
  /** Keeps an open review open until a new deadline, with the same reviewer; there is nothing else to be done without a word. */
  postpone(reviewId: string, deadlineAt: Date, at: Date): Promise<Review>;
  /** Ends an open review that nobody decided in time, and tells the timeline what is done instead. */
  expire(reviewId: string, instead: string, at: Date): Promise<Review>;
  /** Closes an open review because there is nothing left to decide; answers it as it is then. */
  close(reviewId: string, because: string, at: Date): Promise<Review>;
}
