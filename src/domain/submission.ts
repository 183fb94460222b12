import type { LeadProfile } from './lead-profile.ts';

/** The webhook routes by which a lead may arrive, as in `POST /webhooks/leads/{route}`. */
export type SubmissionRoute = 'form';

/** Holds what one form fill or CRM event says, beside the person it is about. */
export interface SubmissionContent {
  readonly message?: string | undefined;
  /** The source in the sender's own words; the playbook maps it to a source key. */
  readonly statedSource?: string | undefined;
  readonly medium?: string | undefined;
  readonly campaign?: string | undefined;
  readonly pageUrl?: string | undefined;
  /** ISO 8601, as the sender stated it. */
  readonly submittedAt?: string | undefined;
}

/** Holds one form fill or CRM event as it arrived, before it is stored. */
export interface Arrival {
  readonly route: SubmissionRoute;
  /** A source key of the playbook. */
  readonly source: string;
  readonly receivedAt: Date;
  readonly rawBody: Uint8Array;
  /** The request's headers, secrets redacted. */
  readonly headers: Readonly<Record<string, string>>;
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
  /** True when the system that took it sends to stand-ins: such a lead never reaches a real vendor. */
  readonly madeInSandbox: boolean;
}

/** A stored submission. */
export interface Submission {
  readonly submissionId: string;
  readonly leadId: string;
  readonly route: SubmissionRoute;
  readonly source: string;
  readonly receivedAt: Date;
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
}

/** A body that was turned away, kept so that nothing real is lost. */
export interface Refusal {
  readonly route: string;
  /** The error code that the sender was given. */
  readonly reason: string;
  readonly receivedAt: Date;
  readonly rawBody: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}
