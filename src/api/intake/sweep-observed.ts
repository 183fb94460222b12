import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { LeadWebhook } from '../webhooks/lead-webhook.ts';
import { handOver } from './hand-over.ts';
import { processAgain } from './process-again.ts';
import type { SourceDesk } from './source-desk.ts';

interface SweepDependencies {
  readonly store: Pick<Store, 'submissions'>;
  readonly dispatcher: Dispatcher;
  readonly sourceDesk: SourceDesk;
  readonly leadWebhooks: readonly LeadWebhook[];
}

/** What a sweep found. */
export interface Swept {
  readonly started: number;
  readonly unusable: number;
}

const batchSize = 100;

/**
 * Works, oldest first, what was stored while its source was observed and is observed no more: an operator confirmed it,
 * here or in another process, or the playbook calls it live now.
 * @throws AggregateError of what could not be handed over; the relay repeats that
 */
export async function sweepObserved(dependencies: SweepDependencies, at: Date, source?: string): Promise<Swept> {
  const { store, sourceDesk } = dependencies;
  let started = 0;
  let unusable = 0;
  for (const submission of await listObserved(store, source)) {
    if (submission.source === undefined || (await sourceDesk.isObserved(submission.source))) continue;
    try {
      const outcome = await processAgain(dependencies, submission.submissionId, at);
      await handOver(dependencies, [outcome]);
      started += 1;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await store.submissions.setAside(submission.submissionId, error.issues?.[0] ?? error.code);
      unusable += 1;
    }
  }
  return { started, unusable };
}

interface Observed {
  readonly submissionId: string;
  readonly source?: string | undefined;
}

async function listObserved({ submissions }: SweepDependencies['store'], source?: string): Promise<Observed[]> {
  const found: Observed[] = [];
  let before: string | undefined;
  do {
    const batch = await submissions.list({ state: 'observed', source, before, limit: batchSize });
    found.push(...batch);
    before = batch.length === batchSize ? batch.at(-1)?.submissionId : undefined;
  } while (before !== undefined);
  return found.toReversed();
}
