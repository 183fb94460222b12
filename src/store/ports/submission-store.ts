import type { LeadProfile } from '../../domain/lead-profile.ts';
import type {
  Arrival,
  LeadlessSubmission,
  RawSubmission,
  Refusal,
  SubmissionContent,
  SubmissionRoute,
  SubmissionState,
} from '../../domain/submission.ts';

export interface SubmissionReceipt {
  readonly submissionId: string;
  readonly leadId: string;
  /** A source key of the playbook. */
  readonly source: string;
  readonly isNewLead: boolean;
  /** True when the same submission was stored before: the ids are that one's. */
  readonly isDuplicate: boolean;
}

/** What was stored without a lead, or what was stored before in its place. */
export interface KeptSubmission {
  readonly submissionId: string;
  readonly state: SubmissionState;
  readonly isDuplicate: boolean;
}

/** A stored submission that Temporal may not have heard of yet: its lead's workflow, or the one that fetches the lead. */
export type PendingDispatch =
  | {
      readonly kind: 'lead';
      readonly submissionId: string;
      readonly leadId: string;
      readonly source: string;
      /** The feedback that lets it be handed over once more. */
      readonly feedbackId?: string | undefined;
    }
  | {
      readonly kind: 'fetch';
      readonly submissionId: string;
      /** True when an operator asked for it: then it is worked although its source is observed. */
      readonly isByOperator?: boolean | undefined;
    };

/** Another lead that turned out to be the same person: all that ran for it is over. */
export interface AbsorbedLead {
  readonly leadId: string;
  readonly stopOrdinal: number;
}

export interface AdmittedSubmission {
  readonly submissionId: string;
  readonly source: string;
  readonly receivedAt: Date;
  /** The newest feedback on it, when a person has said what this lead is: it is routed anew, and not judged again. */
  readonly feedbackId?: string | undefined;
  /** The lead that this submission showed to be the same person. */
  readonly absorbed?: AbsorbedLead | undefined;
}

/** What a submission says, once it could be read. */
export interface IdentifiedLead {
  /** A source key of the playbook. */
  readonly source: string;
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
}

/** A submission as a list shows it: without what the person wrote. */
export interface SubmissionSummary {
  readonly submissionId: string;
  readonly route: SubmissionRoute;
  readonly state: SubmissionState;
  readonly receivedAt: Date;
  readonly source?: string | undefined;
  readonly leadId?: string | undefined;
  /** Why it was refused or is unusable. */
  readonly reason?: string | undefined;
  /** True once Temporal has heard of it. */
  readonly isDispatched: boolean;
}

/** A submission with all that is kept of it. */
export interface SubmissionRecord extends SubmissionSummary, Omit<RawSubmission, 'rawBody'> {
  /** Absent when its sender was not known to be who it said. */
  readonly rawBody?: Uint8Array | undefined;
  /** SHA-256 of the body as it came, in hexadecimal digits. */
  readonly bodyHash: string;
  /** Present once it belongs to a lead. */
  readonly profile?: LeadProfile | undefined;
  readonly content?: SubmissionContent | undefined;
  readonly madeInSandbox: boolean;
}

export interface SubmissionFilter {
  readonly state?: SubmissionState | undefined;
  readonly route?: SubmissionRoute | undefined;
  readonly source?: string | undefined;
  /** A submission's id: only what came before it is listed. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface SubmissionStore {
  /**
   * Stores what arrived and finds or makes its lead, in one transaction; tells the timeline. The e-mail identifies; a
   * phone number alone only a lead without e-mail. When both turn out to name one person the older lead stays and absorbs
   * the other. With a dedupe key that the route has seen, and for forms with the same content within ten minutes, it
   * answers what was stored first.
   */
  receive(arrival: Arrival): Promise<SubmissionReceipt>;
  /** Stores what has no lead, in one statement; answers in the order asked. */
  keep(submissions: readonly LeadlessSubmission[]): Promise<KeptSubmission[]>;
  /**
   * Stores those references whose external id no submission of their route has; one that was fetched in vain since its
   * vendor did not know it waits to be fetched again. Answers what is to be fetched, and as a duplicate what was stored.
   */
  keepUnknown(references: readonly LeadlessSubmission[]): Promise<KeptSubmission[]>;
  /** Keeps the first 16 KiB of a refused body for 30 days, at most 60 refusals a minute; undefined above that. */
  refuse(refusal: Refusal): Promise<{ readonly submissionId: string } | undefined>;
  /**
   * Gives a submission without lead its lead, as `receive` does; one that has its lead already is answered unchanged.
   * @throws NotFoundError
   */
  identify(submissionId: string, lead: IdentifiedLead, at: Date): Promise<SubmissionReceipt>;
  /**
   * Says that a submission without lead is no lead that we could work; leaves alone one that has its lead.
   * @throws NotFoundError
   */
  setAside(submissionId: string, reason: string): Promise<void>;
  /**
   * Says that a submission without lead waits to be fetched, whatever became of it before; leaves alone one that has its lead.
   * @throws NotFoundError
   */
  fetchAgain(submissionId: string): Promise<void>;
  /**
   * Lays a submission without lead by until an operator confirms its source; leaves alone one that has its lead.
   * @throws NotFoundError
   */
  observe(submissionId: string, source: string): Promise<void>;
  /** Lists submissions not yet handed to Temporal, oldest first. */
  listUndispatched(request: { readonly receivedBefore: Date; readonly limit: number }): Promise<PendingDispatch[]>;
  /**
   * Says that a submission was handed to Temporal, with the feedback that it was listed with. When another was given
   * meanwhile it stays listed: Temporal has not heard of that one.
   * @throws NotFoundError
   */
  markDispatched(submissionId: string, at: Date, feedbackId?: string): Promise<void>;
  /**
   * Admits every submission of the lead that no other run has admitted, and answers all that belong to this run, oldest
   * first. Asking again answers the same, so that a reset or a repeated relay does no harm. Feedback lets a submission be
   * admitted once more, also by the run that had it: then it has the feedback's id.
   */
  admit(request: { readonly leadId: string; readonly runId: string; readonly at: Date }): Promise<AdmittedSubmission[]>;
  /** Lists submissions, newest first. */
  list(filter: SubmissionFilter): Promise<SubmissionSummary[]>;
  /** Answers undefined for an id that is unknown or no UUID. */
  find(submissionId: string): Promise<SubmissionRecord | undefined>;
  /** Answers the id of the submission of a lead that arrived last. */
  findLatestId(leadId: string): Promise<string | undefined>;
}
