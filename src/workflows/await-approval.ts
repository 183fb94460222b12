import { lookAtApproval, requestApproval, settleApproval } from './activity-proxies.ts';
import { firstPauseMs } from './await-release.ts';
import { persevere } from './persevere.ts';
import { throughReview } from './through-review.ts';
import type { MessageInHand } from './write-message.ts';

/** A decision comes at once; this is how often is looked whether its channel asks for approval at all. */
const pause = { firstMs: firstPauseMs, longestMs: 7_200_000 };

/**
 * `released`: the channel asks for no approval any more. `nothing`: this message is not sent. `overtaken`: an order about the
 * version took its step away.
 */
type ApprovalEnding = 'approved' | 'released' | 'nothing' | 'overtaken';

/** Waits for a person's word on a message whose channel sends nothing without, however long that takes. */
export async function awaitApproval(message: MessageInHand, messageId: string): Promise<ApprovalEnding> {
  const { run, item, subject, stepId } = message;
  const unsent = (): Parameters<typeof requestApproval>[0] => ({ ...subject(), messageId });
  const opened = await persevere(run.desk, item, () => requestApproval(unsent(), stepId));
  if (opened?.kind !== 'review') return opened?.kind ?? 'nothing';
  const { reviewId } = opened;
  const outcome = await throughReview<ApprovalOutcome>(message, {
    opened,
    pause,
    describe: () => ({
      details: `**In review**: message ${stepId} waits for approval.`,
      summary: `message ${stepId} waits for a person's approval`,
    }),
    settle: (decisionId) => settleApproval({ ...unsent(), decisionId }, stepId),
    look: () => lookAtApproval({ ...unsent(), reviewId }, stepId),
  });
  return outcome?.kind ?? 'nothing';
}

type ApprovalOutcome = Awaited<ReturnType<typeof settleApproval>>;
