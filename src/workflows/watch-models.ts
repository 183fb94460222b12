import { alertOperations, watchModels as look } from './activity-proxies.ts';
import type { WatchInput } from './messages.ts';

/** Looks, every quarter of an hour, whether language models answer, and tells the team when they do not. */
export async function watchModels({ clockOffsetMs }: WatchInput): Promise<void> {
  const { raised } = await look({ nowMs: Date.now() + clockOffsetMs });
  if (raised.length > 0) await alertOperations({ notices: raised });
}
