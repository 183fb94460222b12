import { setTimeout as sleep } from 'node:timers/promises';
import { noTurn, vendorAway, wasHeldBack, type Pace } from '../../providers/pace.ts';
import type { ProviderError } from '../../providers/provider-error.ts';
import type { CircuitRule, VendorStore } from '../../store/ports/vendor-store.ts';

/** What becomes of a call that failed: tried again by itself, given up, or, since it may have been done, not repeated. */
export type CallEnding = 'retried' | 'given-up' | 'lost';

/** What stands between all our calls and one vendor. */
export interface VendorGate {
  /**
   * Makes the pace of a vendor's calls, over all workers.
   * @param maxPerSecond 0 for any number
   */
  paceOf(vendor: string, maxPerSecond: number): Pace;
  /**
   * Hears of a call that failed: a vendor that answers 429 is left alone by everybody for as long as it asks, and one of which
   * too much is given up, or one answer after the other is lost, is taken to be away.
   */
  noteFailure(error: ProviderError, ending: CallEnding): Promise<void>;
  isAway(vendor: string): Promise<boolean>;
}

interface GateDependencies {
  readonly vendors: VendorStore;
  /** Hears of a vendor that is away from now on. */
  readonly onAway: (vendor: string) => Promise<void>;
}

/** Shorter than any time-out within which a call waits for its turn. */
const longestWaitMs = 4_000;

/** What a vendor that says 429 and no more is left alone for. */
const usualPauseMs = 1_000;

/** A limit of the day is asked after now and then: it may have been raised. */
const longestPauseMs = 900_000;

/** Three pieces of work that failed five times each say more than answers that were lost: of many sends a few always are. */
const circuitRules: Readonly<Record<Exclude<CallEnding, 'retried'>, CircuitRule>> = {
  'given-up': { givenUpCount: 3, withinMs: 600_000, probationMs: 300_000 },
  lost: { givenUpCount: 10, withinMs: 60_000, probationMs: 0 },
};

/** Makes the gate over the store, by which workers share it. */
export function createVendorGate({ vendors, onAway }: GateDependencies): VendorGate {
  return {
    paceOf(vendor, maxPerSecond) {
      const intervalMs = maxPerSecond === 0 ? 0 : 1_000 / maxPerSecond;
      return () => enter(vendors, vendor, intervalMs);
    },
    async noteFailure(error, ending) {
      const { vendor, code, isRetryable, retryAfterMs = usualPauseMs } = error;
      if (!isRetryable || wasHeldBack(error)) return;
      if (isRateLimited(error)) {
        await vendors.slowDown(vendor, Math.min(retryAfterMs, longestPauseMs));
      } else if (ending !== 'retried' && (await vendors.noteGivenUp(vendor, code, circuitRules[ending]))) {
        await onAway(vendor);
      }
    },
    isAway: async (vendor) => (await vendors.listCircuits()).some((circuit) => circuit.vendor === vendor),
  };
}

/** Slack says it in the body of a 200 as well, HubSpot of one part of a batch, Salesforce with a 403. */
function isRateLimited({ status, code }: ProviderError): boolean {
  return status === 429 || /^rate_?limit(ed|s)$/i.test(code);
}

/** Waits for the turn of one call. A pause that the vendor asked for meanwhile holds back those that have a turn, too. */
async function enter(vendors: VendorStore, vendor: string, intervalMs: number): Promise<void> {
  for (let leftMs = longestWaitMs; ;) {
    const turn = await vendors.takeTurn({ vendor, intervalMs, longestWaitMs: leftMs });
    if (turn.kind === 'away') throw vendorAway(vendor);
    if (turn.kind === 'too-far') throw noTurn(vendor, turn.waitMs);
    if (turn.waitMs === 0) return;
    await sleep(turn.waitMs);
    if ((await vendors.slowedForMs(vendor)) === 0) return;
    leftMs = Math.max(0, leftMs - turn.waitMs);
  }
}

/** Makes a gate through which everything goes at once, where no other worker shares a vendor. */
export function createOpenGate(): VendorGate {
  return {
    paceOf: () => () => Promise.resolve(),
    noteFailure: () => Promise.resolve(),
    isAway: () => Promise.resolve(false),
  };
}
