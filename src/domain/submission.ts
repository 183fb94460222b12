import type { LeadProfile } from './lead-profile.ts';

/** The webhook routes by which a lead may arrive, as in `POST /webhooks/leads/{route}`. */
export const submissionRoutes = ['form', 'facebook', 'typeform', 'hubspot', 'salesforce', 'standard'] as const;
export type SubmissionRoute = (typeof submissionRoutes)[number];

/** A question of the form that has no field of its own, and what the person answered. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What hygiene noticed about a lead and did not change. */
export type HygieneRemark =
  | 'unknown-source'
  | 'likely-typo-in-email-domain'
  | 'role-address'
  | 'disposable-address'
  | 'invalid-email'
  | 'invalid-phone'
  | 'invalid-time-zone'
  | 'unknown-country'
  | 'name-dropped'
  | 'wrong-type'
  | 'text-shortened';

/** Holds what one form fill or CRM event says, beside the person it is about. */
export interface SubmissionContent {
  /** Cleaned of markup, quotes and boilerplate; the raw text stays in the raw body. */
  readonly message?: string | undefined;
  readonly answers?: readonly Answer[] | undefined;
  /** The source in the sender's own words; the playbook maps it to a source key. */
  readonly statedSource?: string | undefined;
  readonly medium?: string | undefined;
  readonly campaign?: string | undefined;
  readonly pageUrl?: string | undefined;
  /** ISO 8601, as the sender stated it. */
  readonly submittedAt?: string | undefined;
  readonly ipAddress?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Each once. */
  readonly remarks?: readonly HygieneRemark[] | undefined;
}

/** One lead or event of a webhook as it arrived, before it is read. */
export interface RawSubmission {
  readonly route: SubmissionRoute;
  readonly receivedAt: Date;
  readonly rawBody: Uint8Array;
  /** The request's headers, secrets redacted; `content-type` is that of `rawBody`. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the vendor repeats when it sends the same again. A second submission of the route with it is the first. */
  readonly dedupeKey?: string | undefined;
  /** The vendor's id of the lead behind it, by which it is fetched and by which a reconciliation knows it. */
  readonly externalId?: string | undefined;
}

/** Holds one form fill or CRM event, read. */
export interface Arrival extends RawSubmission {
  /** A source key of the playbook. */
  readonly source: string;
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
  /** True when the system that took it sends to stand-ins: such a lead never reaches a real vendor. */
  readonly madeInSandbox: boolean;
}

/**
 * Where a submission stands. `accepted`: it belongs to a lead. `fetching`: it names a lead of a vendor, which is being
 * fetched. `observed`: its source is only watched until an operator confirms it. `unusable`: authentic, and no lead that we
 * could work. `refused`: turned away at the door.
 */
export const submissionStates = ['accepted', 'fetching', 'observed', 'unusable', 'refused'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** One lead or event that is stored without a lead. */
export interface LeadlessSubmission extends RawSubmission {
  readonly state: 'fetching' | 'observed' | 'unusable';
  /** A source key of the playbook, as far as it is known. */
  readonly source?: string | undefined;
  /** Why it is unusable: a stable code. */
  readonly reason?: string | undefined;
  readonly madeInSandbox: boolean;
}

/** A body that was turned away, kept so that nothing real is lost. */
export interface Refusal extends RawSubmission {
  /** The error code that the sender was given. */
  readonly reason: string;
  /** False when its sender is not known to be who it says: then the hash of the body is kept, and not the body. */
  readonly isAuthentic: boolean;
  readonly madeInSandbox: boolean;
}
