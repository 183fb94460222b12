import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiLog } from './api-dependencies.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Store } from '../store/store.ts';

const intervalMs = 5_000;
const batchSize = 100;

interface RelayDependencies {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly log: ApiLog;
}

/** A running relay. */
export interface Relay {
  /** Ends it after the round it is in. */
  close(): Promise<void>;
}

/**
 * Hands over, again and again, what was acknowledged and did not reach Temporal: it was away, or this process died in
 * between. What came in the last interval is left to the request that brought it.
 */
export function startRelay({ store, dispatcher, log }: RelayDependencies): Relay {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (await pause(intervalMs, stop.signal)) {
      try {
        await relayOnce({ store, dispatcher }, new Date(Date.now() - intervalMs));
      } catch (error) {
        log.error({ error }, 'What is waiting could not be handed to Temporal; it stays stored');
      }
    }
  };
  const ended = loop();
  return {
    async close() {
      stop.abort();
      await ended;
    },
  };
}

/** Hands over what arrived before the given time, oldest first. */
export async function relayOnce(
  { store, dispatcher }: Omit<RelayDependencies, 'log'>,
  receivedBefore: Date,
): Promise<void> {
  const request = { receivedBefore, limit: batchSize };
  for (const submission of await store.submissions.listUndispatched(request)) {
    await dispatcher.dispatchSubmission(submission);
  }
  for (const reply of await store.replies.listUndispatched(request)) await dispatcher.dispatchReply(reply);
}

/** Waits; answers false as soon as the signal says to stop. */
async function pause(durationMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    return await sleep(durationMs, true, { signal });
  } catch {
    return false;
  }
}
