import type { ApiLog } from './api-dependencies.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Store } from '../store/store.ts';
import { settleAll } from './settle-all.ts';
import { startRepeating, type Repetition } from './start-repeating.ts';

const intervalMs = 5_000;
const batchSize = 100;

interface RelayDependencies {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly log: ApiLog;
}

/**
 * Hands over, again and again, what was acknowledged and did not reach Temporal: it was away, or this process died in
 * between. What came in the last interval is left to the request that brought it.
 */
export function startRelay({ store, dispatcher, log }: RelayDependencies): Repetition {
  return startRepeating({
    intervalMs,
    async round(signal) {
      let isMore = true;
      while (isMore && !signal.aborted) {
        isMore = await relayOnce({ store, dispatcher }, new Date(Date.now() - intervalMs));
      }
    },
    onFailure: (error) => log.error({ error }, 'What is waiting could not be handed to Temporal; it stays stored'),
  });
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
