export interface EmailAddress {
  readonly address: string;
  readonly name?: string | undefined;
}

export interface OutgoingEmail {
  readonly from: EmailAddress;
  readonly to: EmailAddress;
  readonly replyTo?: EmailAddress | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  /** Our own Message-ID, in angle brackets. */
  readonly messageId: string;
  /** Further headers, for example `In-Reply-To`, `References`, `Auto-Submitted`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The ledger's key, carried as the vendor's metadata so that a lost answer can be looked up. */
  readonly deliveryKey: string;
}

/** Names an e-mail of which nobody knows whether the vendor took it. */
export interface SentEmailQuery {
  readonly deliveryKey: string;
  /** The recipient's bare address. */
  readonly to: string;
  /** When the call began, or earlier. */
  readonly sentAfter: Date;
}

/** Asks a vendor what became of e-mails whose answers were lost. */
export interface SentEmailLookUp {
  /**
   * How long after the call the vendor's own records may still lack what it took. `sent` holds whenever it is answered;
   * `not-found` is authoritative only when it was asked this long after the call ended, and says nothing before.
   */
  readonly lagMs: number;
  /** @throws ProviderError when the vendor could not be asked; nothing is known then */
  find(
    query: SentEmailQuery,
  ): Promise<{ readonly kind: 'sent'; readonly providerMessageId: string } | { readonly kind: 'not-found' }>;
}

/** Sends e-mail to leads. */
export interface EmailSender {
  readonly vendor: string;
  /** @throws ProviderError whose `outcome` tells whether the vendor may have taken it. */
  send(email: OutgoingEmail): Promise<{ readonly providerMessageId: string }>;
  /** Absent where the vendor cannot tell what it took: then only a person can resolve a lost answer. */
  readonly findSent?: SentEmailLookUp | undefined;
}
