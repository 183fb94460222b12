import type { StopReason } from '../../domain/lead-state.ts';

export interface ClaimRequest {
  readonly leadId: string;
  readonly enrollmentId: string;
  readonly stepId: string;
  readonly messageId: string;
  readonly provider: string;
  /** True when the provider is a stand-in; a lead made in the sandbox is sent to no other. */
  readonly providerIsSandboxed: boolean;
  /** True: nothing may go to an address that its owner has not confirmed. */
  readonly needsConfirmedAddress: boolean;
  /** Names this try; only its holder may settle the delivery. */
  readonly attemptToken: string;
  /** The real time of the call, which the lead's business time may differ from. */
  readonly calledAt: Date;
  /** How long the call may take; longer than the SDK's own time-out. */
  readonly callTimeoutMs: number;
}

/**
 * The ledger's answer to who wants to send: `go`, the delivery is now `calling` under the caller's token;
 * `in-flight`, another try is calling until its deadline; `unknown`, an earlier try ended without an answer. What became
 * of an earlier try is told before all else, so that a workflow run again after a reset learns that its mail went out.
 */
export type ClaimAnswer =
  | {
      readonly kind: 'go';
      readonly deliveryKey: string;
      /**
       * What the e-mail's Message-ID has before its `@` (RFC 5322, 3.6.4): random, the same for every try of this
       * delivery. Replies are matched by it whatever domain follows.
       */
      readonly messageIdLocalPart: string;
      /** Counts the tries, this one included. */
      readonly tries: number;
    }
  | { readonly kind: 'already-sent'; readonly sentAt: Date }
  | { readonly kind: 'stopped'; readonly reason: StopReason | 'finished' }
  | { readonly kind: 'suppressed'; readonly because: 'sandbox-lead' | 'address-not-confirmed' }
  | { readonly kind: 'held'; readonly because: 'reply-being-read' }
  | { readonly kind: 'in-flight'; readonly until: Date }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

/** How a call ended: `not-processed` gives the delivery back to be claimed again, the others are final. */
export type CallResult =
  | { readonly kind: 'sent'; readonly providerMessageId: string }
  | { readonly kind: 'not-processed'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

/** Where a delivery stands; `claimed` is free to be tried. */
export type DeliveryState = 'claimed' | 'calling' | 'sent' | 'failed' | 'unknown';

/** The send ledger: one row a message, unique by `leadId:enrollmentId:stepId`. */
export interface DeliveryStore {
  /**
   * Asks leave to call the provider. Locks the lead's row first, as every stop and hold does, so that after a reply is
   * acknowledged no claim says `go`. On `go` the state `calling` is committed before this returns.
   * @throws NotFoundError when the lead has no such enrollment.
   */
  claim(request: ClaimRequest): Promise<ClaimAnswer>;
  /**
   * Records how the call ended; answers false, changing nothing, when the token is no longer the delivery's (its
   * deadline passed and the delivery became `unknown`; a late `sent` is still taken, since it is the better knowledge).
   */
  settle(request: {
    readonly deliveryKey: string;
    readonly attemptToken: string;
    readonly result: CallResult;
    readonly at: Date;
  }): Promise<boolean>;
  /** Gives a `failed` delivery back to be claimed again, by an operator's wish; answers false in any other state. */
  reopen(deliveryKey: string): Promise<boolean>;
}
