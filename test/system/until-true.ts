import { setTimeout as sleep } from 'node:timers/promises';

const pollIntervalMs = 50;

/**
 * Waits until something holds.
 * @throws Error when it does not within the time
 */
export async function untilTrue(holds: () => Promise<boolean> | boolean, patienceMs = 40_000): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error('It did not come true in time');
    await sleep(pollIntervalMs);
  }
}
