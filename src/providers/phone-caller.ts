/** A phone that is made to ring, and what whoever picks up hears. */
export interface OutgoingPhoneCall {
  /** E.164. */
  readonly to: string;
  /** Plain words, read by a machine. */
  readonly text: string;
  /** Absent: nothing can be pressed, and nobody hears how the call ended. */
  readonly keys?: PhoneKeys | undefined;
}

/** What can be pressed while the words are said. */
interface PhoneKeys {
  /** Says which key does what. */
  readonly prompt: string;
  /** Said to who presses nothing. */
  readonly farewell: string;
  /** Names the call where the vendor tells which key was pressed, and how the call ended; nobody can guess it. */
  readonly token: string;
}

/** Calls people by telephone. */
export interface PhoneCaller {
  readonly vendor: string;
  /** @throws ProviderError whose `outcome` tells whether the phone may ring. */
  call(call: OutgoingPhoneCall): Promise<{ readonly providerCallId: string }>;
}
