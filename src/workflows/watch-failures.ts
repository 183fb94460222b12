import { alertOperations, watchFailures as look } from './activity-proxies.ts';
import type { WatchInput } from './messages.ts';

/** Looks, every few minutes, what fails for leads, and tells the team of a cause that is new. */
export async function watchFailures({ clockOffsetMs }: WatchInput): Promise<void> {
  const { raised } = await look({ nowMs: Date.now() + clockOffsetMs });
  if (raised.length > 0) await alertOperations({ notices: raised });
}
