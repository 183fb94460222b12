/** The answer to who wants to call a vendor. */
export type TurnAnswer =
  /** The call may begin after so long; the turn is the caller's. */
  | { readonly kind: 'turn'; readonly waitMs: number }
  /** The next turn is further off than the caller wants to wait; none was taken. */
  | { readonly kind: 'too-far'; readonly waitMs: number }
  /** The vendor is taken to be away. */
  | { readonly kind: 'away' };

/** A vendor that is taken to be away. */
export interface OpenCircuit {
  readonly vendor: string;
  readonly openedAt: Date;
  /** By what its last call was given up. */
  readonly code: string;
}

/** When calls that were given up open a circuit. */
export interface CircuitRule {
  /** So many of them … */
  readonly givenUpCount: number;
  /** … within so long, in milliseconds. */
  readonly withinMs: number;
  /** A circuit that was closed less than this ago, in milliseconds, is opened by the first. */
  readonly probationMs: number;
}

/**
 * What all workers together know of vendors: the spacing of their calls, and whether they are away. Real time throughout, by
 * the database's clock, since the clocks of several workers differ.
 */
export interface VendorStore {
  /** Takes the next turn of a vendor whose calls are at least `intervalMs` apart; 0 for any number at once. */
  takeTurn(request: {
    readonly vendor: string;
    readonly intervalMs: number;
    readonly longestWaitMs: number;
  }): Promise<TurnAnswer>;
  /** Lets no call without a turn begin for so long: the vendor asked for it. */
  slowDown(vendor: string, forMs: number): Promise<void>;
  /** Answers for how long a vendor still wants nobody to call, in milliseconds; 0 when it does not. */
  slowedForMs(vendor: string): Promise<number>;
  /** Notes a call that was given up though it may work later; answers true when that opened the circuit. */
  noteGivenUp(vendor: string, code: string, rule: CircuitRule): Promise<boolean>;
  /** Closes the circuit of a vendor that answers again; answers false when it was not open. */
  closeCircuit(vendor: string): Promise<boolean>;
  /** Lists the vendors that are taken to be away, the longest first. */
  listCircuits(): Promise<OpenCircuit[]>;
}
