import type { CapReached, Caps } from '../../domain/caps.ts';
import type { StopReason } from '../../domain/lead-state.ts';
import type { ModeHold } from '../../domain/sending-mode.ts';

/** What the playbook of today says of one message, for the claim to check at the very last. */
export interface Fences {
  /** Business time, by which caps count. */
  readonly now: Date;
  readonly caps?: Caps | undefined;
  /** True of what the lead has just asked for, and of what an operator sends now: it counts, but only the hard cap holds it back. */
  readonly isBeyondRates: boolean;
  /** The domain of the lead's e-mail, in lower case; absent of free mail, which says nothing of a company. */
  readonly companyDomain?: string | undefined;
  /** True: the message is of a sequence that nurtures, and this lead is never nurtured. */
  readonly isNeverNurtured: boolean;
  /** It is no hour for it where the lead is. */
  readonly notBefore?: CapReached | undefined;
}

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
  /** What is sent, of which a keyed hash is kept: the same words to the same address are noticed. Absent: they are not. */
  readonly words?: string | undefined;
  /** Names this try; only its holder may settle the delivery. */
  readonly attemptToken: string;
  /** The real time of the call, which the lead's business time may differ from. */
  readonly calledAt: Date;
  /** How long the call may take; longer than the SDK's own time-out. */
  readonly callTimeoutMs: number;
  /** Absent: nothing of the playbook is checked. */
  readonly fences?: Fences | undefined;
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
  | {
      readonly kind: 'suppressed';
      readonly because: 'sandbox-lead' | 'address-not-confirmed' | 'suppressed-address' | 'never-nurtured' | 'hard-cap';
    }
  | {
      readonly kind: 'held';
      readonly because:
        'reply-being-read' | 'all-sending-stopped' | 'channel-paused' | 'paused' | 'recalled' | 'withdrawn' | ModeHold;
    }
  /** Not now: a cap is reached, the lead is away, or it is no hour for an SMS. The workflow plans anew. */
  | { readonly kind: 'not-before'; readonly at: Date; readonly because: string }
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

/** A delivery of which nobody knows whether it went out. */
export interface UnknownDelivery {
  readonly deliveryKey: string;
  /** Of the try that ended so: who looks it up answers for that try alone. */
  readonly attemptToken: string;
  readonly provider: string;
  readonly code: string;
  /** The real time at which the call must have ended. */
  readonly deadlineAt: Date;
  /** Business time of the call. */
  readonly calledAt: Date;
  /** False when the lead has another address now than the one that the call was for. */
  readonly isToSameAddress: boolean;
}

/** What a look-up says of an unknown delivery. */
export type LookUpResult =
  { readonly kind: 'sent'; readonly providerMessageId: string } | { readonly kind: 'not-found' };

/** The ledger's answer to a person who wants a delivery sent once more. */
export type ResendAnswer =
  | {
      readonly kind: 'ordered';
      readonly resendKey: string;
      /** False when it was ordered before, and nothing has claimed it yet. */
      readonly isNew: boolean;
      readonly leadId: string;
      readonly enrollmentId: string;
      readonly stepId: string;
    }
  | { readonly kind: 'refused'; readonly state: Exclude<DeliveryState, 'failed' | 'unknown'> };

/** A delivery by which a recipient got the words of an earlier one again. */
export interface RepeatedDelivery {
  readonly deliveryKey: string;
  readonly earlierKey: string;
}

/** The send ledger: one row a message, unique by `leadId:enrollmentId:stepId`, and one more for each time a person resends it. */
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
  /**
   * Gives a `failed` delivery back to be claimed again, by an operator's wish; answers false in any other state. Of one that
   * was resent, the resend is meant.
   */
  reopen(deliveryKey: string): Promise<boolean>;
  /** Lists what the Message-IDs of an enrollment's e-mails that went out have before their `@`, oldest first. */
  listSentLocalParts(enrollmentId: string): Promise<string[]>;
  /** Answers the delivery of a step of which nobody knows whether it went out; undefined when it is known. */
  findUnknown(step: {
    readonly leadId: string;
    readonly enrollmentId: string;
    readonly stepId: string;
  }): Promise<UnknownDelivery | undefined>;
  /**
   * Records what a look-up found: `sent` settles the delivery, `not-found` gives it back to be claimed again. Answers false,
   * changing nothing, when that try is no longer the unknown one.
   */
  resolveUnknown(request: {
    readonly deliveryKey: string;
    readonly attemptToken: string;
    readonly result: LookUpResult;
    readonly at: Date;
  }): Promise<boolean>;
  /**
   * Orders that an `unknown` or `failed` delivery is sent once more, under a new key: from now on claims of its step mean that
   * one, and the old one stays as it is. Asking again before it was tried answers the same order.
   * @throws NotFoundError when there is no such delivery
   */
  orderResend(deliveryKey: string, at: Date): Promise<ResendAnswer>;
  /** Lists what repeated, since a time, what the same address had got since then; what a person ordered is left out. */
  listRepeats(since: Date): Promise<RepeatedDelivery[]>;
  /** Takes an order back that no claim has seen; answers false once it was tried. */
  withdrawResend(resendKey: string): Promise<boolean>;
}
