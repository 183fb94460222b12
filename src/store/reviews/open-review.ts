import { randomUUID } from 'node:crypto';
import type { Review } from '../../domain/reviews/review.ts';
import { stopWords } from '../enrollments/stop-words.ts';
import { labelReview } from '../feedback/label-review.ts';
import { findLatestFeedback } from '../feedback/read-feedback.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead, type LockedLead } from '../leads/lock-lead.ts';
import type { ReviewStore } from '../ports/review-store.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { closeReviews } from './close-reviews.ts';
import { getReview } from './read-reviews.ts';
import { requestedEvent } from './review-events.ts';

type OpenRequest = Parameters<ReviewStore['open']>[0];

/**
 * Opens a review, or answers the one that is there, in one transaction that locks the lead's row: a stop, a merge or
 * feedback is either younger and ends it, or seen. Where it is seen the review is made ended.
 * @throws NotFoundError when the lead is unknown
 */
export function openReview({ db, vault }: StoreContext, request: OpenRequest, at: Date): Promise<Review> {
  const { leadId, submissionId, kind } = request;
  return db.transaction().execute(async (transaction) => {
    const context = { db: transaction, vault };
    const lead = await lockLead(transaction, leadId);
    const sealer = await leadSealer(context, leadId);
    const reviewId =
      (await insertReview(transaction, request, at, sealer)) ??
      (request.isAskedAgain === true ? await reopenReview(transaction, request, sealer) : undefined);
    if (reviewId === undefined) return getReview(context, await findMade(transaction, request));
    await tellTimeline(transaction, { leadId, sealer }, requestedEvent({ ...request, reviewId }, at));
    const feedback = kind === 'judgement' ? await findLatestFeedback(context, submissionId) : undefined;
    if (feedback !== undefined) await labelReview(transaction, { ...feedback, leadId, at }, sealer);
    const because = await whyNothingIsLeft(transaction, request, lead);
    await closeReviews(transaction, {
      leadId,
      at,
      sealer,
      becauseOf: (review) => (review.reviewId === reviewId ? because : undefined),
    });
    return getReview(context, reviewId);
  });
}

/** Answers undefined when it is open, or a person has decided. */
async function reopenReview(transaction: Queryable, request: OpenRequest, sealer: Sealer): Promise<string | undefined> {
  const { content, reasons, reviewer, deadlineAt } = request;
  const reopened = await transaction
    .updateTable('reviews')
    .set((row) => ({
      state: 'open' as const,
      ended_at: null,
      sealed_matter: sealer.seal('reviews.sealed_matter', { content, reasons }),
      sealed_reviewer: sealer.seal('reviews.sealed_reviewer', reviewer),
      deadline_at: deadlineAt,
      // Whoever is asked again is told again.
      escalations: row('escalations', '+', 1),
    }))
    .where('review_id', '=', await findMade(transaction, request))
    .where('state', 'in', ['closed', 'expired'])
    .returning('review_id')
    .executeTakeFirst();
  return reopened?.review_id;
}

/** Answers undefined when there is one already. */
async function insertReview(
  transaction: Queryable,
  request: OpenRequest,
  at: Date,
  sealer: Sealer,
): Promise<string | undefined> {
  const { kind, leadId, submissionId, enrollmentId, stepId, content, reasons, reviewer, deadlineAt } = request;
  const made = await transaction
    .insertInto('reviews')
    .values({
      review_id: randomUUID(),
      kind,
      lead_id: leadId,
      submission_id: submissionId,
      enrollment_id: enrollmentId ?? null,
      step_id: stepId ?? null,
      sealed_matter: sealer.seal('reviews.sealed_matter', { content, reasons }),
      sealed_reviewer: sealer.seal('reviews.sealed_reviewer', reviewer),
      opened_at: at,
      deadline_at: deadlineAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('review_id')
    .executeTakeFirst();
  return made?.review_id;
}

async function findMade(transaction: Queryable, request: OpenRequest): Promise<string> {
  const { kind, submissionId, enrollmentId = null, stepId = null } = request;
  const query = transaction.selectFrom('reviews').select('review_id').where('kind', '=', kind);
  const made =
    kind === 'draft'
      ? query.where('enrollment_id', '=', enrollmentId).where('step_id', '=', stepId).where('withdrawn_at', 'is', null)
      : query.where('submission_id', '=', submissionId);
  return (await made.executeTakeFirstOrThrow()).review_id;
}

/** Says in words why nothing is left to decide; undefined where something is. */
async function whyNothingIsLeft(
  transaction: Queryable,
  { kind, leadId, enrollmentId }: OpenRequest,
  { mergedIntoLeadId }: LockedLead,
): Promise<string | undefined> {
  if (mergedIntoLeadId !== undefined) return stopWords.merged;
  if (kind === 'judgement' || enrollmentId === undefined) return undefined;
  const { state, stop_reason } = await transaction
    .selectFrom('enrollments')
    .select(['state', 'stop_reason'])
    .where('enrollment_id', '=', enrollmentId)
    .where('lead_id', '=', leadId)
    .executeTakeFirstOrThrow();
  if (state === 'running') return undefined;
  return stop_reason === null ? 'the sequence had finished' : stopWords[stop_reason];
}
