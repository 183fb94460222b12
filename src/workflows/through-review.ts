import {
  CancellationScope,
  isCancellation,
  log,
  setCurrentDetails,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { ReviewOpened } from '../activities/open-review.ts';
import { completeReviewTask, createReviewTask } from './activity-proxies.ts';
import { persevere } from './persevere.ts';
import { leadStageAttribute } from './search-attributes.ts';
import { troubleOf } from './trouble-of.ts';
import type { MessageInHand } from './write-message.ts';

/** A review that is open, and what follows it. */
interface ReviewInHand<Outcome> {
  readonly opened: ReviewOpened;
  /** What the wait tells in the Temporal Web UI. */
  readonly describe: (until: string) => { readonly details: string; readonly summary: string };
  /** How often it looks before the deadline; absent: never. */
  readonly pause?: { readonly firstMs: number; readonly longestMs: number } | undefined;
  /** Carries out what a person decided. */
  readonly settle: (decisionId: string) => Promise<ReviewOpened | Outcome>;
  /** Looks what becomes of the review while nobody has decided. */
  readonly look: () => Promise<ReviewOpened | Outcome>;
}

/** A version order took the step away. */
interface Overtaken {
  readonly kind: 'overtaken';
}

/**
 * Waits for a person's word on a message, however often its deadline is put off; the reviewer has a task in the CRM meanwhile.
 * @returns undefined when an operator skipped it
 */
export async function throughReview<Outcome extends { readonly kind?: string | undefined }>(
  message: MessageInHand,
  { opened, describe, pause, settle, look }: ReviewInHand<Outcome>,
): Promise<Outcome | Overtaken | undefined> {
  const { run, item, stepId, version } = message;
  const { reviewId } = opened;
  let { deadlineAtMs } = opened;
  let pauseMs = pause?.firstMs ?? Infinity;
  let tasks = createTask(message, reviewId);
  try {
    for (;;) {
      if (version.isOrderedInHand() && (await version.overtakes(stepId))) return { kind: 'overtaken' };
      const { details, summary } = describe(new Date(deadlineAtMs).toISOString());
      upsertSearchAttributes([{ key: leadStageAttribute, value: 'in-review' }]);
      setCurrentDetails(details);
      const waitMs = Math.min(pauseMs, deadlineAtMs - run.nowMs());
      const ending = await run.reviews.untilDecided({ reviewId, waitMs, summary });
      if (ending.kind === 'overtaken') continue;
      const next = await persevere(run.desk, item, () =>
        ending.kind === 'decided' ? settle(ending.decisionId) : look(),
      );
      if (!isOpen(next)) return next;
      if (next.deadlineAtMs !== deadlineAtMs) tasks = tasks.then(() => createTask(message, reviewId));
      ({ deadlineAtMs } = next);
      pauseMs = Math.min(pauseMs * 2, pause?.longestMs ?? Infinity);
    }
  } finally {
    setCurrentDetails('');
    run.afterwards.push(CancellationScope.nonCancellable(() => tasks.then(() => completeTask(message, reviewId))));
  }
}

function isOpen(next: { readonly kind?: string | undefined } | undefined): next is ReviewOpened {
  return next?.kind === 'review';
}

/** A CRM that is away must not keep a reviewer from deciding in the console, so nothing waits for it. */
function createTask({ run, subject, stepId }: MessageInHand, reviewId: string): Promise<void> {
  const { leadId } = subject();
  return quietly(() => createReviewTask({ leadId, reviewId, nowMs: run.nowMs() }, stepId));
}

function completeTask({ run, subject, stepId }: MessageInHand, reviewId: string): Promise<void> {
  const { leadId } = subject();
  return quietly(() => completeReviewTask({ leadId, reviewId, nowMs: run.nowMs() }, stepId));
}

async function quietly(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isCancellation(error)) log.warn('The CRM has no task of a review', { because: troubleOf(error).because });
  }
}
