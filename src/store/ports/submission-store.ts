import type { Arrival, Refusal, Submission } from '../../domain/submission.ts';

export interface SubmissionReceipt {
  readonly submissionId: string;
  readonly leadId: string;
  readonly isNewLead: boolean;
}

/** A stored submission whose lead workflow may not have heard of it yet. */
export interface PendingDispatch {
  readonly submissionId: string;
  readonly leadId: string;
  readonly source: string;
}

export interface AdmittedSubmission {
  readonly submissionId: string;
  readonly source: string;
  readonly receivedAt: Date;
}

export interface SubmissionStore {
  /** Stores what arrived and finds or makes its lead by the e-mail, in one transaction; tells the timeline. */
  receive(arrival: Arrival): Promise<SubmissionReceipt>;
  /** Keeps the first 16 KiB of a refused body for 30 days, at most 60 refusals a minute. */
  refuse(refusal: Refusal): Promise<void>;
  /** Lists submissions not yet handed to Temporal, oldest first. */
  listUndispatched(request: { readonly receivedBefore: Date; readonly limit: number }): Promise<PendingDispatch[]>;
  markDispatched(submissionId: string, at: Date): Promise<void>;
  /**
   * Admits every submission of the lead that no other run has admitted, and answers all that belong to this run, oldest
   * first. Asking again answers the same, so that a reset or a repeated relay does no harm.
   */
  admit(request: { readonly leadId: string; readonly runId: string; readonly at: Date }): Promise<AdmittedSubmission[]>;
  /** @throws NotFoundError */
  get(submissionId: string): Promise<Submission>;
}
