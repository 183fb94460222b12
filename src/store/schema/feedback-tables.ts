import type { Assessment } from '../../domain/assessment.ts';
import type { FeedbackLabel } from '../../domain/feedback/feedback-label.ts';
import type { Drawn } from './drawn.ts';

interface FeedbackTable {
  feedback_id: string;
  arrival: Drawn;
  lead_id: string;
  submission_id: string;
  label: FeedbackLabel;
  judged_intent: Assessment['intent'] | null;
  judged_score: number | null;
  judged_confidence: number | null;
  judged_by: Assessment['judgedBy'] | null;
  sealed_word: Uint8Array;
  given_at: Date;
}

/** The tables of what persons said of leads that were judged. */
export interface FeedbackTables {
  feedback: FeedbackTable;
}
