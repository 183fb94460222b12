import type { Review } from '../domain/reviews/review.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { readMessageContext } from './message-context.ts';
import type { NothingToSend, ReviewOpened } from './open-review.ts';
import { describeMessage, planMessage, type PreparedMessage } from './plan-message.ts';
import { reviewDeadline } from './review-deadline.ts';
import { reviewersFor } from './reviewers-for.ts';
import type { StepSubject } from './subject.ts';

export interface SettleReviewRequest extends StepSubject {
  readonly decisionId: string;
}

export interface LateReviewRequest extends StepSubject {
  readonly reviewId: string;
}

/** The step's own template goes out. */
export interface TemplateWanted {
  readonly kind: 'template';
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>;

/** Makes the activities that carry out what a person decided about a message, and what is done when nobody decides. */
export function createReviewMessageActivities(dependencies: Dependencies): {
  settleReview(request: SettleReviewRequest): Promise<PreparedMessage | NothingToSend>;
  passReviewDeadline(request: LateReviewRequest): Promise<ReviewOpened | TemplateWanted | NothingToSend>;
} {
  const { store, playbook } = dependencies;
  return {
    async settleReview({ decisionId, ...subject }) {
      const { answer, content, decidedBy, state } = await store.reviews.settle(decisionId, new Date(subject.nowMs));
      const edited = answer?.kind === 'edit' ? answer.content : undefined;
      const approved = edited ?? content;
      if ((state !== 'approved' && state !== 'edited') || approved === undefined) return { kind: 'nothing' };
      const context = await readMessageContext(dependencies, subject);
      const what = describeMessage(context.step, approved);
      return planMessage(dependencies, subject, {
        context,
        content: approved,
        verdict: { result: 'pass', reasons: [] },
        writtenBy: edited === undefined ? await writerOf(dependencies, subject) : 'person',
        told: [{ type: 'message-validated', summary: `${decidedBy ?? 'A person'} let ${what} pass.` }],
      });
    },
    async passReviewDeadline({ reviewId, ...subject }) {
      const at = new Date(subject.nowMs);
      const review = await store.reviews.get(reviewId);
      if (review.state !== 'open') return { kind: 'nothing' };
      const { afterDeadline } = playbook.reviews;
      const escalated = afterDeadline === 'escalate' ? await escalate(dependencies, review, at) : undefined;
      if (escalated !== undefined) return escalated;
      // Where the template itself is what nobody decided about, there is nothing else to send.
      const isDraft = (await writerOf(dependencies, subject)) === 'model';
      const isDropped = afterDeadline === 'drop' || !isDraft;
      const instead = isDropped ? 'nothing is sent for this step' : 'the template goes out';
      const { state } = await store.reviews.expire(reviewId, instead, at);
      return state !== 'expired' || isDropped ? { kind: 'nothing' } : { kind: 'template' };
    },
  };
}

/** Hands a review on to the next reviewer; answers undefined when everybody was asked. */
async function escalate(
  { store, playbook }: Pick<Dependencies, 'store' | 'playbook'>,
  { reviewId, submissionId, enrollmentId = reviewId, escalations }: Review,
  at: Date,
): Promise<ReviewOpened | undefined> {
  const reviewers = reviewersFor(await store.cases.get(submissionId), playbook, { seed: enrollmentId, at });
  const reviewer = reviewers[escalations + 1];
  if (reviewer === undefined) return undefined;
  const next = { reviewer, deadlineAt: reviewDeadline(playbook, at) };
  const { deadlineAt } = await store.reviews.escalate(reviewId, next, at);
  return { kind: 'review', reviewId, deadlineAtMs: deadlineAt.getTime() };
}

async function writerOf(
  { store }: Pick<Dependencies, 'store'>,
  { enrollmentId, stepId }: StepSubject,
): Promise<'model' | 'template'> {
  const draft = await store.drafts.find({ enrollmentId, stepId, attempt: 1 });
  return draft === undefined ? 'template' : 'model';
}
