import { withinDeadline } from '../../within-deadline.ts';
import { hubSpotError } from './hubspot-error.ts';

/** Waits for one call of HubSpot's SDK, which has no time-out of its own. @throws ProviderError */
export async function callHubSpot<Result>(timeoutMs: number, call: Promise<Result>): Promise<Result> {
  try {
    return await withinDeadline(timeoutMs, call);
  } catch (error) {
    throw hubSpotError(error);
  }
}
