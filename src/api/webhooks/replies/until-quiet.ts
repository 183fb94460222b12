import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../store/store.ts';

const pollMs = 40;

/**
 * Waits until no message to a lead is with a provider any more.
 * @returns false when one still was after the given time
 */
export async function untilQuiet(
  replies: Pick<Store['replies'], 'isInFlight'>,
  leadId: string,
  patienceMs: number,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (await replies.isInFlight(leadId)) {
    if (Date.now() >= deadline) return false;
    await sleep(pollMs);
  }
  return true;
}
