import { setTimeout as sleep } from 'node:timers/promises';

const pollIntervalMs = 25;

/**
 * Waits until something holds.
 * @throws Error when it does not within the time
 */
export async function until(holds: () => Promise<boolean>, timeoutMs = 120_000): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error('The benchmark waited in vain');
    await sleep(pollIntervalMs);
  }
}
