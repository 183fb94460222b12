import type { NothingToSend, ReviewOpened } from '../activities/open-review.ts';
import type { PreparedMessage } from '../activities/plan-message.ts';
import type { TemplateWanted } from '../activities/review-message.ts';
import { passReviewDeadline, settleReview } from './activity-proxies.ts';
import { throughReview } from './through-review.ts';
import type { MessageInHand } from './write-message.ts';

/**
 * Waits for a person's word on a message, and for what the playbook says when nobody gives it in time.
 * @returns `template` when the step's own is to be sent; undefined when nothing is
 */
export async function reviewMessage(
  message: MessageInHand,
  opened: ReviewOpened,
): Promise<PreparedMessage | TemplateWanted | undefined> {
  const { subject, stepId } = message;
  const { reviewId } = opened;
  const outcome = await throughReview<PreparedMessage | TemplateWanted | NothingToSend>(message, {
    opened,
    describe: (until) => ({
      details: `**In review** until ${until}: message ${stepId}.`,
      summary: `message ${stepId} waits for a person until ${until}`,
    }),
    settle: (decisionId) => settleReview({ ...subject(), decisionId }, stepId),
    look: () => passReviewDeadline({ ...subject(), reviewId }, stepId),
  });
  return outcome?.kind === 'nothing' || outcome?.kind === 'overtaken' ? undefined : outcome;
}
