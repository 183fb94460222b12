import { setTimeout as sleep } from 'node:timers/promises';

const pollIntervalMs = 500;

/** Waits for npm to be gone, if npm started this process: ended from outside, it leaves its children running. */
export async function untilParentGone(): Promise<void> {
  if (process.env['npm_lifecycle_event'] === undefined) return new Promise(() => undefined);
  const parent = process.ppid;
  while (process.ppid === parent) await sleep(pollIntervalMs, undefined, { ref: false });
}
