import {
  CancellationScope,
  isCancellation,
  log,
  setCurrentDetails,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { ReviewOpened } from '../activities/open-review.ts';
import type { PreparedMessage } from '../activities/plan-message.ts';
import type { TemplateWanted } from '../activities/review-message.ts';
import { completeReviewTask, createReviewTask, passReviewDeadline, settleReview } from './activity-proxies.ts';
import { persevere } from './persevere.ts';
import { leadStageAttribute } from './search-attributes.ts';
import { troubleOf } from './trouble-of.ts';
import type { MessageInHand } from './write-message.ts';

/**
 * Waits for a person's word on a message, and for what the playbook says when nobody gives it in time.
 * @returns `template` when the step's own is to be sent; undefined when nothing is
 */
export async function reviewMessage(
  message: MessageInHand,
  opened: ReviewOpened,
): Promise<PreparedMessage | TemplateWanted | undefined> {
  const { run, item, subject, stepId, version } = message;
  const { reviewId } = opened;
  let tasks = tellCrm(message, reviewId);
  let { deadlineAtMs } = opened;
  try {
    for (;;) {
      if (version.isOrderedInHand() && (await version.overtakes(stepId))) return undefined;
      const until = new Date(deadlineAtMs).toISOString();
      upsertSearchAttributes([{ key: leadStageAttribute, value: 'in-review' }]);
      setCurrentDetails(`**In review** until ${until}: message ${stepId}.`);
      const summary = `message ${stepId} waits for a person until ${until}`;
      const waitMs = deadlineAtMs - run.nowMs();
      const ending = await run.reviews.untilDecided({ reviewId, waitMs, summary });
      if (ending.kind === 'overtaken') continue;
      if (ending.kind === 'decided') {
        const { decisionId } = ending;
        const settled = await persevere(run.desk, item, () => settleReview({ ...subject(), decisionId }, stepId));
        return settled?.kind === 'nothing' ? undefined : settled;
      }
      const late = await persevere(run.desk, item, () => passReviewDeadline({ ...subject(), reviewId }, stepId));
      if (late?.kind === 'template') return late;
      if (late?.kind !== 'review') return undefined;
      ({ deadlineAtMs } = late);
      tasks = tasks.then(() => tellCrm(message, reviewId));
    }
  } finally {
    setCurrentDetails('');
    run.afterwards.push(CancellationScope.nonCancellable(() => tasks.then(() => closeTask(message, reviewId))));
  }
}

/** A CRM that is away must not keep a reviewer from deciding in the console, so nothing waits for it. */
export function tellCrm({ run, subject, stepId }: MessageInHand, reviewId: string): Promise<void> {
  const { leadId } = subject();
  return quietly(() => createReviewTask({ leadId, reviewId, nowMs: run.nowMs() }, stepId));
}

export function closeTask({ run, subject, stepId }: MessageInHand, reviewId: string): Promise<void> {
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
