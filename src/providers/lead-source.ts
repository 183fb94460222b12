import type { StatedLead } from '../domain/stated-lead.ts';
import type { SubmissionRoute } from '../domain/submission.ts';

/** A lead as its vendor has it. */
export interface FetchedLead {
  readonly stated: StatedLead;
  /** The vendor's answer, as it came: kept beside the webhook that named the lead. */
  readonly raw: unknown;
}

/** Why a vendor's record is no lead for us. A stable code, for example `unknown-to-vendor`, `test-lead` or `own-contact`. */
export interface UnusableLead {
  readonly unusable: string;
}

/** Whether leads can be fetched, and for how long. */
export interface LeadSourceAccess {
  /** When the token ends; absent when it does not. */
  readonly expiresAt?: Date | undefined;
}

/** The code for what named a contact only because somebody changed what the automation writes on it. */
export const crmChangeCode = 'crm-change';

/** Fetches the leads that a webhook only names, and those that no webhook brought. Every method throws ProviderError. */
export interface LeadSource {
  readonly vendor: SubmissionRoute;
  /**
   * Fetches a lead by the vendor's id. A record that is not there, or that is none of a lead, is no error: asking again
   * would change nothing. A token that is refused is one.
   * @param namedBy what named the lead, as it is stored: a vendor may tell one that comes again from one that we made
   */
  fetchLead(externalId: string, namedBy?: Uint8Array): Promise<FetchedLead | UnusableLead>;
  /** Lists the ids of leads that were made in a span of time; it may answer more than asked for at the edges. */
  listLeadIds(span: { readonly from: Date; readonly to: Date }): AsyncIterable<string>;
  /** Asks the vendor whether leads can be fetched. */
  checkAccess(): Promise<LeadSourceAccess>;
}
