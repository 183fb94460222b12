import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { PendingWork } from '../pending-work.ts';
import type { LeadWebhook } from '../webhooks/lead-webhook.ts';
import { handOver } from './hand-over.ts';
import { processAgain } from './process-again.ts';
import type { SourceDesk } from './source-desk.ts';

interface ObservedDependencies {
  readonly store: Pick<Store, 'submissions'>;
  readonly dispatcher: Dispatcher;
  readonly sourceDesk: SourceDesk;
  readonly leadWebhooks: readonly LeadWebhook[];
  readonly pendingWork: PendingWork;
}

const batchSize = 100;

/** Works, newest first, what was stored while a source was observed; counts what started and what held no lead. */
export async function processObserved(
  dependencies: ObservedDependencies,
  source: string,
  at: Date,
): Promise<{ readonly started: number; readonly unusable: number }> {
  let started = 0;
  let unusable = 0;
  let before: string | undefined;
  do {
    const batch = await dependencies.store.submissions.list({ state: 'observed', source, before, limit: batchSize });
    for (const { submissionId } of batch) {
      try {
        const outcome = await processAgain(dependencies, submissionId, at);
        dependencies.pendingWork.add(handOver(dependencies, [outcome]));
        started += 1;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        unusable += 1;
      }
    }
    before = batch.length === batchSize ? batch.at(-1)?.submissionId : undefined;
  } while (before !== undefined);
  return { started, unusable };
}
