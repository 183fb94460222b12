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

/** Sends e-mail to leads. */
export interface EmailSender {
  readonly vendor: string;
  /** @throws ProviderError whose `outcome` tells whether the vendor may have taken it. */
  send(email: OutgoingEmail): Promise<{ readonly providerMessageId: string }>;
}
