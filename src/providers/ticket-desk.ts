/** A ticket to be opened for somebody who asks for support. */
export interface TicketOrder {
  /** Idempotency: a ticket with this marker is made once; a repeat answers the first. At most 255 characters. */
  readonly marker: string;
  readonly subject: string;
  /** Plain text: the lead's words and what we know. */
  readonly body: string;
  readonly requester: {
    readonly name?: string | undefined;
    readonly email?: string | undefined;
    /** E.164. */
    readonly phone?: string | undefined;
  };
  readonly priority: 'high' | 'normal' | 'low';
  readonly tags: readonly string[];
}

/** Opens tickets where the support team works. */
export interface TicketDesk {
  readonly vendor: string;
  /**
   * Opens a ticket, or finds the one that an earlier call opened.
   * @returns the vendor's id of the ticket, and where people read it
   * @throws ProviderError. What is `ambiguous` is settled by calling again with the same marker, after `retryAfterMs`
   */
  open(order: TicketOrder): Promise<{ readonly ticketId: string; readonly url: string }>;
}
