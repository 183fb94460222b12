export interface OutgoingSms {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  /** Names the delivery where the vendor tells what became of it; absent of SMS to the team. */
  readonly deliveryKey?: string | undefined;
}

/** Names an SMS of which nobody knows whether the vendor took it: vendors carry no key of ours, so the text must tell. */
export interface SentSmsQuery extends Pick<OutgoingSms, 'to' | 'body'> {
  /** When the call began, or earlier. */
  readonly sentAfter: Date;
}

/** Asks a vendor what became of SMS whose answers were lost. */
export interface SentSmsLookUp {
  /** How long after the call the vendor's own list may still lack what it took; `not-found` says nothing before. */
  readonly lagMs: number;
  /** @throws ProviderError when the vendor could not be asked; nothing is known then */
  find(
    query: SentSmsQuery,
  ): Promise<{ readonly kind: 'sent'; readonly providerMessageId: string } | { readonly kind: 'not-found' }>;
}

/** Sends text messages. */
export interface SmsSender {
  readonly vendor: string;
  /** @throws ProviderError whose `outcome` tells whether the vendor may have taken it. */
  send(sms: OutgoingSms): Promise<{ readonly providerMessageId: string }>;
  /** Absent where the vendor cannot tell what it took: then only a person can resolve a lost answer. */
  readonly findSent?: SentSmsLookUp | undefined;
}
