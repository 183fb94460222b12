import type { StopReason } from '../../domain/lead-state.ts';
import type { Channel } from '../../domain/message.ts';
import type { Suppression, SuppressionReason } from '../../domain/suppression.ts';

/** The end of what ran for a lead when one of its addresses was closed. */
export interface ChannelStop {
  readonly leadId: string;
  /** Enrollments with a smaller ordinal are over. */
  readonly ordinal: number;
  readonly reason: StopReason;
}

/** What became of an address. */
export interface SuppressedAddress extends Suppression {
  readonly isNew: boolean;
  /** A lead that has it. */
  readonly leadId?: string | undefined;
  /** The workflows of these leads are yet to be told; until then the claims alone keep them silent. */
  readonly stops: readonly ChannelStop[];
}

/** A suppression with the keyed hash of its address, which means something under the same master key only. */
export interface HashedSuppression extends Suppression {
  /** In hexadecimal digits. */
  readonly addressHash: string;
}

/** Whose link to unsubscribe it is. */
export interface UnsubscribeOwner {
  readonly leadId: string;
  readonly addresses: readonly {
    readonly channel: Channel;
    readonly address: string;
    /** Why it must not be written to; absent where it may. */
    readonly suppressedBecause?: SuppressionReason | undefined;
  }[];
}

/**
 * The addresses that must not be written to, by a keyed hash of each, so that erasing a lead keeps the promise. Every claim
 * asks it.
 */
export interface SuppressionStore {
  /**
   * Suppresses an address on a channel, and stops what runs for the lead that has it on this channel: an e-mail address in
   * any case, a phone number in E.164. An address that is suppressed already stays as it is. Locks the lead's row first, so
   * that after this no claim for that channel says `go`.
   */
  suppress(request: {
    readonly channel: Channel;
    readonly address: string;
    readonly reason: SuppressionReason;
    readonly origin: string;
    readonly at: Date;
  }): Promise<SuppressedAddress>;
  /** Suppresses an address of which only the keyed hash is known, as an exported list has it. */
  suppressHash(request: {
    readonly channel: Channel;
    readonly addressHash: string;
    readonly reason: SuppressionReason;
    readonly origin: string;
    readonly at: Date;
  }): Promise<SuppressedAddress>;
  /** Undoes a suppression with a note; answers undefined when there is none that holds. */
  lift(
    suppressionId: string,
    by: { readonly by: string; readonly note: string; readonly at: Date },
  ): Promise<Suppression | undefined>;
  /** Undoes it for an address, as START by SMS does; answers false when nothing was suppressed. */
  liftAddress(request: {
    readonly channel: Channel;
    readonly address: string;
    readonly by: string;
    readonly note: string;
    readonly at: Date;
  }): Promise<boolean>;
  /** Finds what keeps an address from being written to. */
  find(channel: Channel, address: string): Promise<Suppression | undefined>;
  /** Lists what holds, or all that ever did, newest first. */
  list(query: {
    readonly channel?: Channel | undefined;
    readonly reason?: SuppressionReason | undefined;
    readonly includeLifted?: boolean | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<HashedSuppression[]>;
  /** Signs the id of a lead for the link by which it unsubscribes. */
  tokenOf(leadId: string): string;
  /** Finds whose link it is; undefined when we did not sign it or the lead was erased. */
  findByToken(token: string): Promise<UnsubscribeOwner | undefined>;
}
