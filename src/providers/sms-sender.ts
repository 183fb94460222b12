export interface OutgoingSms {
  /** E.164. */
  readonly to: string;
  readonly body: string;
}

/** Sends text messages. */
export interface SmsSender {
  readonly vendor: string;
  /** @throws ProviderError whose `outcome` tells whether the vendor may have taken it. */
  send(sms: OutgoingSms): Promise<{ readonly providerMessageId: string }>;
}
