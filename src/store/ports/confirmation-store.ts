/** What a confirmation link stands for. */
interface AskedConfirmation {
  /** The enrollment whose message holds the link. */
  readonly enrollmentId: string;
  /** True once its address was confirmed, by this link or another. */
  readonly isConfirmed: boolean;
}

/** Who confirmed, for evidence: GDPR, article 7(1), wants the sender to be able to show it. */
export interface ConfirmationEvidence {
  readonly email: string;
  readonly ipAddress?: string | undefined;
}

/** A confirmation that Temporal may not have heard of yet. */
export interface PendingConfirmation {
  readonly enrollmentId: string;
  /** The lead that goes on, when the one that was asked was merged into another. */
  readonly leadId: string;
}

/**
 * Keeps which addresses their owners have confirmed. The confirmation is the address's: whoever turns out to be the same
 * person keeps it.
 */
export interface ConfirmationStore {
  /**
   * Makes the token by which an enrollment's message lets its reader confirm: lower-case letters and digits, the same
   * each time, and made by nobody without the master key. It is kept nowhere.
   */
  tokenOf(enrollmentId: string): string;
  /** Answers undefined for a token that we did not make, and for one whose lead has no address any more. */
  find(token: string): Promise<AskedConfirmation | undefined>;
  /**
   * Keeps that the address was confirmed, with the first evidence for each link, and tells the timeline. Asking again
   * changes nothing.
   * @returns undefined where `find` does
   */
  confirm(
    token: string,
    evidence: { readonly at: Date; readonly ipAddress?: string | undefined },
  ): Promise<PendingConfirmation | undefined>;
  /** Tells whether the lead has an e-mail address and has confirmed it. */
  isConfirmed(leadId: string): Promise<boolean>;
  /**
   * Ends, with the reason `not-confirmed`, the enrollment and whatever the same submission caused, unless the address is
   * confirmed after all. Locks the lead's row first. Writes no stop: what the lead sends later is worked as ever.
   * @returns false when the address is confirmed
   * @throws NotFoundError
   */
  giveUp(request: { readonly leadId: string; readonly enrollmentId: string; readonly at: Date }): Promise<boolean>;
  /** Lists confirmations not yet handed to Temporal, oldest first. */
  listUndispatched(request: { readonly receivedBefore: Date; readonly limit: number }): Promise<PendingConfirmation[]>;
  /** @throws NotFoundError */
  markDispatched(enrollmentId: string, at: Date): Promise<void>;
}
