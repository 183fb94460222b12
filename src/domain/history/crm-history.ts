/** A deal of the CRM that is neither won nor lost. */
export interface OpenDeal {
  readonly name: string;
  /** The CRM's own id of the stage, for example `contractsent`. */
  readonly stage: string;
  /** In the account's currency, as the CRM writes it. */
  readonly amount?: string | undefined;
  readonly createdAt: Date;
}

/** A support ticket of the CRM that is not closed. */
export interface OpenTicket {
  readonly subject: string;
  readonly createdAt: Date;
}

export type CrmActivityKind = 'note' | 'call' | 'meeting' | 'email' | 'task';

/** Something on a contact's record that somebody did, said or wrote. */
export interface CrmActivity {
  readonly at: Date;
  readonly kind: CrmActivityKind;
  /** `in` when it came from the contact; known of calls and e-mails. */
  readonly direction?: 'in' | 'out' | undefined;
  /** Plain text, its first 500 characters. */
  readonly text: string;
}

/** What the CRM knows of the dealings with a contact. A part that could not be read is absent, and named in `missing`. */
export interface CrmHistory {
  readonly openDeals?: readonly OpenDeal[] | undefined;
  readonly openTickets?: readonly OpenTicket[] | undefined;
  /** The newest ten of the last year, newest first, without what our own automation wrote. */
  readonly activities?: readonly CrmActivity[] | undefined;
  /** The CRM's word for each part that is missing, with a code, for example `deals: MISSING_SCOPES`. */
  readonly missing: readonly string[];
}
