import { condition, setHandler } from '@temporalio/workflow';
import { decideReviewUpdate, type DecideReview } from './messages.ts';
import { refusal } from './refusal.ts';

/** Where messages that a person must decide about wait for that person's word. */
export interface ReviewDesk {
  /** Waits for a decision about the review; answers its id, or undefined when the deadline has passed. */
  untilDecided(review: ReviewWait): Promise<string | undefined>;
}

interface ReviewWait {
  readonly reviewId: string;
  readonly waitMs: number;
  /** What the wait tells in the Temporal Web UI. */
  readonly summary: string;
}

const notOpen = 'This review is not open any more: somebody has decided, or the lead has answered.';

/** Opens the desk of a workflow and listens to reviewers. Set up before the first await. */
export function openReviewDesk(): ReviewDesk {
  const open = new Map<string, { decisionId?: string }>();

  setHandler(
    decideReviewUpdate,
    ({ reviewId, decisionId }) => {
      const review = open.get(reviewId);
      if (review === undefined) throw refusal(notOpen);
      review.decisionId = decisionId;
      return { decided: reviewId };
    },
    {
      description: 'Approves, edits or rejects a message that waits for review.',
      validator({ reviewId }: DecideReview) {
        const review = open.get(reviewId);
        if (review === undefined || review.decisionId !== undefined) throw refusal(notOpen);
      },
    },
  );

  return {
    async untilDecided({ reviewId, waitMs, summary }) {
      const review: { decisionId?: string } = {};
      open.set(reviewId, review);
      try {
        await condition(() => review.decisionId !== undefined, Math.max(1, waitMs), { summary });
        return review.decisionId;
      } finally {
        open.delete(reviewId);
      }
    },
  };
}
