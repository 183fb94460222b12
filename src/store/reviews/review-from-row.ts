import type { Selectable } from 'kysely';
import type { Review } from '../../domain/reviews/review.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

interface ReviewRow extends Selectable<Database['reviews']> {
  /** Of the decision that was carried out. */
  readonly sealed_decision: Uint8Array | null;
}

/** Reads a review from its row. */
export function reviewFromRow(row: ReviewRow, sealer: Sealer): Review {
  const { sealed_decision, ended_at } = row;
  return {
    reviewId: row.review_id,
    kind: row.kind,
    leadId: row.lead_id,
    submissionId: row.submission_id,
    enrollmentId: row.enrollment_id ?? undefined,
    stepId: row.step_id ?? undefined,
    ...sealer.open('reviews.sealed_matter', row.sealed_matter),
    state: row.state,
    reviewer: sealer.open('reviews.sealed_reviewer', row.sealed_reviewer),
    openedAt: row.opened_at,
    deadlineAt: row.deadline_at,
    escalations: row.escalations,
    taskId: row.task_id ?? undefined,
    ...(sealed_decision !== null && {
      decidedAt: ended_at ?? undefined,
      ...sealer.open('review_decisions.sealed_decision', sealed_decision),
    }),
  };
}
