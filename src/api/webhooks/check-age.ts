import { ApiError } from '../api-error.ts';

/** The age that HubSpot and Slack name; ahead of us, clocks that go wrong get the same. */
const toleranceMs = 5 * 60 * 1_000;

/**
 * Checks that a request was signed just now.
 * @throws ApiError 401 `stale_timestamp`
 */
export function checkAge(signedAtMs: number, receivedAt: Date): void {
  // Compared so that a time which is no number is stale, too.
  if (!(Math.abs(receivedAt.getTime() - signedAtMs) <= toleranceMs)) {
    throw new ApiError(401, 'stale_timestamp', 'The request was signed more than five minutes ago or ahead.');
  }
}
