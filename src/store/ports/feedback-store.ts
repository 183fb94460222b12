import type { Assessment } from '../../domain/assessment.ts';
import type { FeedbackLabel } from '../../domain/feedback/feedback-label.ts';

/** What was judged of a submission, without the words of it. */
export type Judged = Pick<Assessment, 'intent' | 'score' | 'confidence' | 'judgedBy'>;

export interface Feedback {
  readonly feedbackId: string;
  readonly leadId: string;
  readonly submissionId: string;
  readonly label: FeedbackLabel;
  /** The judgement that the person found. */
  readonly judged?: Judged | undefined;
  /** What follows from the label: this is how the lead is routed from now on. */
  readonly assessment: Assessment;
  /** Who said so, as far as known: `the link in an alert`, `an operator`, a name. */
  readonly by: string;
  readonly note?: string | undefined;
  readonly at: Date;
}

export interface FeedbackStore {
  /** Writes the key by which a link gives feedback on a submission; nobody can guess it. */
  tokenOf(submissionId: string): string;
  /** Reads such a key; undefined when we did not write it or the submission has no lead. */
  find(token: string): Promise<{ readonly leadId: string; readonly submissionId: string } | undefined>;
  /**
   * Keeps the feedback, makes its assessment the submission's and the lead's latest, closes an open judgement review of the
   * submission as `labelled`, tells the timeline, and lets the submission be admitted and handed over again, all in one
   * transaction that locks the lead's row first. The same label as the newest feedback on the submission changes nothing
   * and answers that one with `isRepeat`.
   * @throws NotFoundError when the submission is unknown or has no lead
   */
  give(
    feedback: Omit<Feedback, 'feedbackId' | 'leadId' | 'judged'>,
  ): Promise<Feedback & { readonly isRepeat: boolean }>;
  /** Answers how model or rules had judged a submission before persons said otherwise; undefined when they had not. */
  findJudged(submissionId: string): Promise<Judged | undefined>;
  /** Lists the newest feedback of each submission, oldest first; without leads that were erased. */
  listLatest(query: { readonly since?: Date | undefined; readonly limit: number }): Promise<Feedback[]>;
}
