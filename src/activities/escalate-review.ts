import type { Review } from '../domain/reviews/review.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { stillOpen, type ReviewOpened } from './open-review.ts';
import { reviewDeadline } from './review-deadline.ts';
import { reviewersFor } from './reviewers-for.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook'>;

/** Hands a review on to the next reviewer; answers undefined when everybody was asked. */
export async function escalateReview(
  { store, playbook }: Dependencies,
  { reviewId, submissionId, enrollmentId = reviewId, escalations }: Review,
  at: Date,
): Promise<ReviewOpened | undefined> {
  const reviewers = reviewersFor(await store.cases.get(submissionId), playbook, { seed: enrollmentId, at });
  const reviewer = reviewers[escalations + 1];
  if (reviewer === undefined) return undefined;
  return stillOpen(await store.reviews.escalate(reviewId, { reviewer, deadlineAt: reviewDeadline(playbook, at) }, at));
}

/** Hands a review on; once everybody was asked, it stays with the last of them until somebody decides. */
export async function keepReviewOpen(dependencies: Dependencies, review: Review, at: Date): Promise<ReviewOpened> {
  const { store, playbook } = dependencies;
  return (
    (await escalateReview(dependencies, review, at)) ??
    stillOpen(await store.reviews.postpone(review.reviewId, reviewDeadline(playbook, at), at))
  );
}
