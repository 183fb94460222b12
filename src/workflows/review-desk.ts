import { condition, setHandler } from '@temporalio/workflow';
import { decideReviewUpdate, type DecideReview } from './messages.ts';
import { refusal } from './refusal.ts';

/** Where messages that a person must decide about wait for that person's word. */
export interface ReviewDesk {
  /** Waits for a decision about the review, at most until its deadline. */
  untilDecided(review: ReviewWait): Promise<ReviewEnding>;
  /** Ends the waits, since there is an order about the version of the sequence. */
  lookAgain(): void;
}

/** How a wait for a decision ended. */
type ReviewEnding = { readonly kind: 'decided'; readonly decisionId: string } | { readonly kind: 'late' | 'overtaken' };

interface OpenReview {
  decisionId?: string;
  isOvertaken?: boolean;
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
  const open = new Map<string, OpenReview>();

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
      const review: OpenReview = {};
      open.set(reviewId, review);
      try {
        const isOver = (): boolean => review.decisionId !== undefined || review.isOvertaken === true;
        await condition(isOver, Math.max(1, waitMs), { summary });
        if (review.decisionId !== undefined) return { kind: 'decided', decisionId: review.decisionId };
        return { kind: review.isOvertaken === true ? 'overtaken' : 'late' };
      } finally {
        open.delete(reviewId);
      }
    },
    lookAgain() {
      for (const review of open.values()) review.isOvertaken = true;
    },
  };
}
