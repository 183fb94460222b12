export const severities = ['repair', 'review'] as const;

/** `repair`: another draft may cure it. `review`: a person must look, whatever another draft says. */
type Severity = (typeof severities)[number];

/** One objection of one rule to a draft. */
export interface Finding {
  /** The rule's name, such as `guaranteed-result`. */
  readonly rule: string;
  readonly severity: Severity;
  /** A sentence for whoever reviews or repairs the draft. */
  readonly reason: string;
}
