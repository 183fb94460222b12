import { randomUUID } from 'node:crypto';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import { saveAssessment } from '../cases/save-assessment.ts';
import { moveUnadmitted } from '../leads/move-unadmitted.ts';
import type { Feedback, FeedbackStore } from '../ports/feedback-store.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { feedbackWords } from './feedback-words.ts';
import { labelReview } from './label-review.ts';
import { lockOwners } from './lock-owners.ts';
import { findLatestFeedback } from './read-feedback.ts';

type GiveRequest = Parameters<FeedbackStore['give']>[0];

type Given = Awaited<ReturnType<FeedbackStore['give']>>;

/**
 * Keeps what a person says of a lead and lets it be worked by it. What was submitted as a lead that has been merged into
 * another goes to the one who goes on: nobody works for the first any more.
 * @throws NotFoundError when the submission is unknown or has no lead
 */
export function giveFeedback({ db, vault }: StoreContext, request: GiveRequest): Promise<Given> {
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => giveInTransaction({ db: transaction, vault }, request)),
  );
}

async function giveInTransaction(context: StoreContext, request: GiveRequest): Promise<Given> {
  const { db } = context;
  const { submissionId, label, assessment, at } = request;
  const { author, owner } = await lockOwners(context, submissionId);
  const newest = await findLatestFeedback(context, submissionId);
  if (newest?.label === label) return { ...newest, isRepeat: true };
  const judged = await findJudged(db, submissionId);
  const feedback = { ...request, feedbackId: randomUUID(), leadId: owner.leadId, judged };
  await insertFeedback(db, feedback, owner.sealer);
  await db
    .updateTable('submissions')
    .set({ feedback_id: feedback.feedbackId, admitted_run_id: null, admitted_at: null, dispatched_at: null })
    .where('submission_id', '=', submissionId)
    .execute();
  if (author.leadId !== owner.leadId) {
    const sealers = { winner: owner.sealer, loser: author.sealer };
    await moveUnadmitted(db, { from: author.leadId, to: owner.leadId, sealers });
  }
  await saveAssessment(db, { leadId: owner.leadId, submissionId }, assessment, { at, sealer: owner.sealer });
  await tellTimeline(db, owner, givenEvent(feedback));
  await labelReview(db, feedback, owner.sealer);
  return { ...feedback, isRepeat: false };
}

function findJudged(transaction: Queryable, submissionId: string): Promise<Feedback['judged']> {
  return transaction
    .selectFrom('assessments')
    .select(['intent', 'score', 'confidence', 'judged_by as judgedBy'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
}

async function insertFeedback(
  transaction: Queryable,
  { feedbackId, leadId, submissionId, label, judged, assessment, by, note, at }: Feedback,
  sealer: Sealer,
): Promise<void> {
  await transaction
    .insertInto('feedback')
    .values({
      feedback_id: feedbackId,
      lead_id: leadId,
      submission_id: submissionId,
      label,
      judged_intent: judged?.intent ?? null,
      judged_score: judged?.score ?? null,
      judged_confidence: judged?.confidence ?? null,
      judged_by: judged?.judgedBy ?? null,
      sealed_word: sealer.seal('feedback.sealed_word', { assessment, by, note }),
      given_at: at,
    })
    .execute();
}

function givenEvent({ feedbackId, submissionId, label, judged, by, note, at }: Feedback): TimelineEvent {
  const remark = note === undefined ? '' : ` Note: ${note}`;
  const summary = `Learned from ${by} that this lead is ${feedbackWords[label]}.${remark}`;
  return { at, type: 'feedback-given', summary, data: { feedbackId, submissionId, label, judged } };
}
