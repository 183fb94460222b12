import type { Channel } from '../domain/message.ts';
import { anybody } from '../domain/sending-mode.ts';
import type { Review } from '../domain/reviews/review.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { modeOf } from './channel-mode.ts';
import { keepReviewOpen } from './escalate-review.ts';
import { readMessageContext } from './message-context.ts';
import { askReviewer, stillOpen, type NothingToSend, type ReviewOpened } from './open-review.ts';
import type { UnsentMessage } from './plan-again.ts';

interface SettleApprovalRequest extends UnsentMessage {
  readonly decisionId: string;
}

interface AwaitedApproval extends UnsentMessage {
  readonly reviewId: string;
}

/** `approved`: a person let it pass. `released`: it needs no approval any more. */
interface ApprovalEnded {
  readonly kind: 'approved' | 'released';
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'email' | 'sms'>;

/** Makes the activities by which a person approves a message whose channel sends nothing without. */
export function createApproveMessageActivities(dependencies: Dependencies): {
  requestApproval(message: UnsentMessage): Promise<ReviewOpened | ApprovalEnded | NothingToSend>;
  settleApproval(request: SettleApprovalRequest): Promise<ApprovalEnded | NothingToSend>;
  lookAtApproval(awaited: AwaitedApproval): Promise<ReviewOpened | ApprovalEnded | NothingToSend>;
} {
  const { store } = dependencies;
  const approveAs = async ({ answer, content, state }: Review, { messageId, nowMs }: UnsentMessage) => {
    if (state !== 'approved' && state !== 'edited') return { kind: 'nothing' } as const;
    // What was shown is what goes out, whatever the message has become meanwhile.
    await store.messages.approve(messageId, answer?.kind === 'edit' ? answer.content : content, new Date(nowMs));
    return { kind: 'approved' } as const;
  };
  return {
    async requestApproval(message) {
      const { content, channel } = await store.messages.get(message.messageId);
      const context = await readMessageContext(dependencies, { ...message, channel });
      const reasons = await reasonsFor(dependencies, channel);
      const review = await askReviewer(dependencies, message, { context, content, reasons, isAskedAgain: true });
      return review.state === 'open' ? stillOpen(review) : approveAs(review, message);
    },

    async settleApproval({ decisionId, ...message }) {
      return approveAs(await store.reviews.settle(decisionId, new Date(message.nowMs)), message);
    },

    async lookAtApproval({ reviewId, ...message }) {
      const at = new Date(message.nowMs);
      const review = await store.reviews.get(reviewId);
      if (review.state !== 'open') return { kind: 'nothing' };
      const { channel } = await store.messages.get(message.messageId);
      if ((await modeOf(dependencies, channel)).mode !== 'review-all') {
        await store.reviews.close(reviewId, 'messages on this channel need no approval any more', at);
        return { kind: 'released' };
      }
      if (at < review.deadlineAt) return stillOpen(review);
      return keepReviewOpen(dependencies, review, at);
    },
  };
}

async function reasonsFor(dependencies: Dependencies, channel: Channel): Promise<string[]> {
  const { mode, allowList } = await modeOf(dependencies, channel);
  return [
    `${channel === 'email' ? 'E-mail is' : 'SMS are'} in ${mode}: every message waits for a person's approval.`,
    ...(allowList.includes(anybody)
      ? []
      : ['What is approved reaches those who are on the list; for all others it is held until the channel is live.']),
  ];
}
