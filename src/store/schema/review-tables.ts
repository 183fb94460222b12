import type { Generated } from 'kysely';
import type { ReviewKind, ReviewState } from '../../domain/reviews/review.ts';

interface ReviewsTable {
  review_id: string;
  kind: ReviewKind;
  lead_id: string;
  submission_id: string;
  enrollment_id: string | null;
  step_id: string | null;
  state: Generated<ReviewState>;
  sealed_matter: Uint8Array;
  sealed_reviewer: Uint8Array;
  opened_at: Date;
  deadline_at: Date;
  escalations: Generated<number>;
  task_id: string | null;
  ended_at: Date | null;
  decision_id: string | null;
  withdrawn_at: Date | null;
}

interface ReviewDecisionsTable {
  decision_id: string;
  review_id: string;
  sealed_decision: Uint8Array;
  decided_at: Date;
}

/** The tables of what persons are asked to decide. */
export interface ReviewTables {
  reviews: ReviewsTable;
  review_decisions: ReviewDecisionsTable;
}
