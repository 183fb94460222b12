import { ProviderError } from './provider-error.ts';

/**
 * Lets one call of a vendor begin: waits for its turn among all calls of all workers.
 * @throws ProviderError when it must not begin now: `vendor_away` or `no_turn`
 */
export type Pace = () => Promise<void>;

/** Lets every call begin at once. */
export const noPace: Pace = () => Promise.resolve();

const awayCode = 'vendor_away';
const noTurnCode = 'no_turn';

/** Says that nobody calls a vendor now, since it is taken to be away. */
export function vendorAway(vendor: string): ProviderError {
  return new ProviderError({ vendor, code: awayCode, isRetryable: true, outcome: 'not-processed' });
}

/** Says that so many wait for a vendor, or that it asked for so long a pause, that the call is better begun later. */
export function noTurn(vendor: string, retryAfterMs: number): ProviderError {
  return new ProviderError({ vendor, code: noTurnCode, isRetryable: true, outcome: 'not-processed', retryAfterMs });
}

/** Tells whether a call was not begun since its vendor is away: trying again by oneself is of no use. */
export function isVendorAway({ code }: Pick<ProviderError, 'code'>): boolean {
  return code === awayCode;
}

/** Tells whether a call was not begun at all, so that it says nothing of the vendor. */
export function wasHeldBack({ code }: Pick<ProviderError, 'code'>): boolean {
  return code === awayCode || code === noTurnCode;
}
