import type { Channel } from '../domain/message.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { readMessageContext } from './message-context.ts';
import { modeOf } from './channel-mode.ts';
import { escalateReview, keepReviewOpen } from './escalate-review.ts';
import type { NothingToSend, ReviewOpened } from './open-review.ts';
import { describeMessage, planMessage, type PreparedMessage } from './plan-message.ts';
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

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'email' | 'sms'>;

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
        isApproved: true,
        told: [{ type: 'message-validated', summary: `${decidedBy ?? 'A person'} let ${what} pass.` }],
      });
    },
    async passReviewDeadline({ reviewId, ...subject }) {
      const at = new Date(subject.nowMs);
      const review = await store.reviews.get(reviewId);
      if (review.state !== 'open') return { kind: 'nothing' };
      // Where everything waits for a person, nothing may go out in its place either.
      const { mode } = await modeOf(dependencies, await channelOf(dependencies, subject));
      if (mode === 'review-all') return keepReviewOpen(dependencies, review, at);
      const { afterDeadline } = playbook.reviews;
      const escalated = afterDeadline === 'escalate' ? await escalateReview(dependencies, review, at) : undefined;
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

async function channelOf(dependencies: Dependencies, subject: StepSubject): Promise<Channel> {
  return (await readMessageContext(dependencies, subject)).step.channel;
}

async function writerOf(
  { store }: Pick<Dependencies, 'store'>,
  { enrollmentId, stepId }: StepSubject,
): Promise<'model' | 'template'> {
  const draft = await store.drafts.find({ enrollmentId, stepId, attempt: 1 });
  return draft === undefined ? 'template' : 'model';
}
