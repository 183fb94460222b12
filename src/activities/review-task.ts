import { onOneLine } from '../domain/on-one-line.ts';
import type { Review } from '../domain/reviews/review.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { feedbackLine } from './alert-text.ts';
import { crmOwnerOf } from './crm-owner-of.ts';
import { hasCrmFor } from './has-crm-for.ts';
import { makeContact } from './make-contact.ts';
import { performOnce } from './perform-once.ts';
import type { LeadSubject } from './subject.ts';
import { joinUrl } from '../domain/join-url.ts';

export interface ReviewTaskRequest extends LeadSubject {
  readonly reviewId: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'crm' | 'publicUrl'>;

/** How the CRM's task of a review is called, so that views and reports can find it. */
const titles: Readonly<Record<Review['kind'], string>> = {
  draft: 'AI draft to review',
  judgement: 'AI judgement to review',
};

/** Makes the activities that keep the CRM's task of a review; they run on the CRM's queue. */
export function createReviewTaskActivities({ store, crm, publicUrl }: Dependencies): {
  createReviewTask(request: ReviewTaskRequest): Promise<void>;
  completeReviewTask(request: ReviewTaskRequest): Promise<void>;
} {
  return {
    async createReviewTask({ reviewId, ...subject }) {
      if (!hasCrmFor(crm, 'tasks')) return;
      const review = await store.reviews.get(reviewId);
      const { kind, reviewer, deadlineAt, escalations } = review;
      const key = `review:${reviewId}:${escalations}`;
      await performOnce(store, subject, key, {
        async perform() {
          const contactId = await makeContact({ store, crm }, subject.leadId);
          const { taskId } = await crm.addTask({
            contactId,
            marker: key,
            title: titles[kind],
            body: bodyOf(review, { store, publicUrl }),
            dueAt: deadlineAt,
            ownerId: await crmOwnerOf(crm, reviewer),
            priority: 'high',
          });
          await store.reviews.setTask(reviewId, taskId);
          return taskId;
        },
        event: { type: 'crm-updated', summary: `Made the task "${titles[kind]}" in the CRM for ${reviewer.name}.` },
      });
    },
    async completeReviewTask({ reviewId, nowMs }) {
      const { taskId, state } = await store.reviews.get(reviewId);
      if (taskId !== undefined)
        await crm.completeTask(taskId, { at: new Date(nowMs), note: `The review is ${state}.` });
    },
  };
}

/** All that a reviewer needs to decide, without opening anything else. The draft is quoted: it must not pose as our words. */
function bodyOf(
  { reviewId, submissionId, content, reasons, reviewer }: Review,
  { store, publicUrl }: Pick<Dependencies, 'store' | 'publicUrl'>,
): string {
  const draft =
    content === undefined ? [] : ['', ...quoted(`Subject: ${content.subject ?? '(none)'}\n\n${content.text}`)];
  return [
    `For ${reviewer.name}.`,
    ...reasons.map((reason) => `Why a person is asked: ${onOneLine(reason)}`),
    `Decide here: ${joinUrl(publicUrl, `/api/reviews/${reviewId}`)}`,
    `Or say what the lead is: ${feedbackLine({ store, publicUrl }, submissionId)}`,
    ...draft,
  ].join('\n');
}

function quoted(text: string): string[] {
  return text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).map((line) => `> ${line}`.trimEnd());
}
