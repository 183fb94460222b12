import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiLog } from './api-dependencies.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Store } from '../store/store.ts';
import { settleAll } from './settle-all.ts';

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
        let isMore = true;
        while (isMore && !stop.signal.aborted) {
          isMore = await relayOnce({ store, dispatcher }, new Date(Date.now() - intervalMs));
        }
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
 * Hands over a batch of what arrived before the given time. What cannot be handed over holds nothing else up.
 * @returns whether more may be waiting
 * @throws AggregateError of what failed, when all has been tried
 */
export async function relayOnce(
  { store, dispatcher }: Omit<RelayDependencies, 'log'>,
  receivedBefore: Date,
): Promise<boolean> {
  const request = { receivedBefore, limit: batchSize };
  const submissions = await store.submissions.listUndispatched(request);
  const replies = await store.replies.listUndispatched(request);
  const confirmations = await store.confirmations.listUndispatched(request);
  await settleAll([
    ...replies.map((reply) => dispatcher.dispatchReply(reply)),
    ...confirmations.map((confirmation) => dispatcher.dispatchConfirmation(confirmation)),
    ...submissions.map((submission) => dispatcher.dispatchSubmission(submission)),
  ]);
  return [submissions, replies, confirmations].some((batch) => batch.length === batchSize);
}

/** Waits; answers false as soon as the signal says to stop. */
async function pause(durationMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    return await sleep(durationMs, true, { signal });
  } catch {
    return false;
  }
}
