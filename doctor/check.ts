/** What is looked at. */
type CheckArea = 'vendor' | 'database' | 'Temporal' | 'playbook' | 'webhook' | 'way in' | 'DNS' | 'leads';

/**
 * How it stands. `missing`: something needed is not there. `advice`: it works, or cannot be known from here, and somebody should look.
 * `sandboxed`: a stand-in answers for it.
 */
export type CheckState = 'ok' | 'missing' | 'advice' | 'sandboxed';

/** One thing that was looked at. */
export interface Check {
  readonly area: CheckArea;
  /** For example a vendor, or a domain. */
  readonly subject: string;
  readonly state: CheckState;
  readonly says: string;
  /** What to do, and where. */
  readonly cure?: string | undefined;
}
