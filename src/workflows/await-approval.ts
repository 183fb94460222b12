import { CancellationScope, setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { lookAtApproval, requestApproval, settleApproval } from './activity-proxies.ts';
import { firstPauseMs } from './await-release.ts';
import { persevere } from './persevere.ts';
import { closeTask, tellCrm } from './review-message.ts';
import { leadStageAttribute } from './search-attributes.ts';
import type { MessageInHand } from './write-message.ts';

/** A decision comes at once; this is how often is looked whether its channel asks for approval at all. */
const longestPauseMs = 7_200_000;

/**
 * `released`: the channel asks for no approval any more. `nothing`: this message is not sent. `overtaken`: an order about the
 * version took its step away.
 */
type ApprovalEnding = 'approved' | 'released' | 'nothing' | 'overtaken';

/** Waits for a person's word on a message whose channel sends nothing without, however long that takes. */
export async function awaitApproval(message: MessageInHand, messageId: string): Promise<ApprovalEnding> {
  const { run, item, subject, stepId, version } = message;
  const unsent = (): Parameters<typeof requestApproval>[0] => ({ ...subject(), messageId });
  let asked = await persevere(run.desk, item, () => requestApproval(unsent(), stepId));
  if (asked?.kind !== 'review') return asked?.kind ?? 'nothing';
  const { reviewId } = asked;
  let tasks = tellCrm(message, reviewId);
  let pauseMs = firstPauseMs;
  try {
    for (;;) {
      if (version.isOrderedInHand() && (await version.overtakes(stepId))) return 'overtaken';
      upsertSearchAttributes([{ key: leadStageAttribute, value: 'in-review' }]);
      setCurrentDetails(`**In review**: message ${stepId} waits for approval.`);
      const summary = `message ${stepId} waits for a person's approval`;
      const waitMs = Math.min(pauseMs, asked.deadlineAtMs - run.nowMs());
      const ending = await run.reviews.untilDecided({ reviewId, waitMs, summary });
      if (ending.kind === 'overtaken') continue;
      const before: number = asked.deadlineAtMs;
      asked = await persevere(run.desk, item, () =>
        ending.kind === 'decided'
          ? settleApproval({ ...unsent(), decisionId: ending.decisionId }, stepId)
          : lookAtApproval({ ...unsent(), reviewId }, stepId),
      );
      if (asked?.kind !== 'review') return asked?.kind ?? 'nothing';
      if (asked.deadlineAtMs !== before) tasks = tasks.then(() => tellCrm(message, reviewId));
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  } finally {
    setCurrentDetails('');
    run.afterwards.push(CancellationScope.nonCancellable(() => tasks.then(() => closeTask(message, reviewId))));
  }
}
