/**
 * What a form, a CRM or a vendor states of a lead, in its own words. Any of it may be missing, of a wrong type, or hostile:
 * nothing here is trusted before `readStatedLead` has read it.
 */
export interface StatedLead {
  readonly email?: unknown;
  readonly phone?: unknown;
  /** First and last name in one field; used where those two are silent. */
  readonly fullName?: unknown;
  readonly firstName?: unknown;
  readonly lastName?: unknown;
  readonly company?: unknown;
  readonly jobTitle?: unknown;
  /** A country's name or code. */
  readonly country?: unknown;
  readonly timeZone?: unknown;
  readonly message?: unknown;
  /** The form's further questions with their answers, in the form's order. */
  readonly answers?: readonly StatedAnswer[] | undefined;
  readonly source?: unknown;
  readonly medium?: unknown;
  readonly campaign?: unknown;
  readonly pageUrl?: unknown;
  readonly submittedAt?: unknown;
  readonly emailConsent?: StatedConsent | undefined;
  readonly smsConsent?: StatedConsent | undefined;
  readonly ipAddress?: unknown;
  readonly userAgent?: unknown;
}

export interface StatedAnswer {
  readonly question: unknown;
  readonly answer: unknown;
}

export interface StatedConsent {
  /** What the box says: true, "true", "yes", "on", 1 and "1" give consent; all else does not. */
  readonly given: unknown;
  readonly wording?: unknown;
  readonly at?: unknown;
}
