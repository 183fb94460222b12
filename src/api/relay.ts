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

/**
 * Hands over what arrived before the given time. What cannot be handed over holds nothing else up.
 * @throws AggregateError of what failed, when all has been tried
 */
export async function relayOnce(
  { store, dispatcher }: Omit<RelayDependencies, 'log'>,
  receivedBefore: Date,
): Promise<void> {
  const request = { receivedBefore, limit: batchSize };
  const submissions = await store.submissions.listUndispatched(request);
  const replies = await store.replies.listUndispatched(request);
  const outcomes = await Promise.allSettled([
    ...replies.map((reply) => dispatcher.dispatchReply(reply)),
    ...submissions.map((submission) => dispatcher.dispatchSubmission(submission)),
  ]);
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be handed over`);
}

/** Waits; answers false as soon as the signal says to stop. */
async function pause(durationMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    return await sleep(durationMs, true, { signal });
  } catch {
    return false;
  }
}
