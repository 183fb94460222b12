import type { Dispatcher } from '../dispatcher.ts';
import { settleAll } from '../settle-all.ts';
import type { PieceOutcome } from '../webhooks/lead-webhook.ts';

/**
 * Hands what was stored anew to Temporal; the relay repeats what fails.
 * @throws AggregateError of what failed, when all has been tried
 */
export function handOver(
  { dispatcher }: { readonly dispatcher: Dispatcher },
  outcomes: readonly PieceOutcome[],
  { isByOperator = false } = {},
): Promise<void> {
  const fresh = outcomes.filter(({ isDuplicate }) => !isDuplicate);
  return settleAll(
    fresh.flatMap((outcome) => {
      const { submissionId } = outcome;
      if (outcome.state === 'accepted') return dispatcher.dispatchSubmission({ kind: 'lead', ...outcome });
      if (outcome.state === 'fetching')
        return dispatcher.dispatchSubmission({ kind: 'fetch', submissionId, isByOperator });
      return [];
    }),
  );
}
