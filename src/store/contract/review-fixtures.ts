import type { Assessment } from '../../domain/assessment.ts';
import type { Review } from '../../domain/reviews/review.ts';
import type { Feedback } from '../ports/feedback-store.ts';
import type { ReviewStore } from '../ports/review-store.ts';
import type { Store } from '../store.ts';
import { noon, secondsLater, type ArrivedLead, type DraftedLead } from './fixtures.ts';

type OpenRequest = Parameters<ReviewStore['open']>[0];

/** Asks a person whether the lead's second message may go out. */
export function openReviewOf(
  store: Store,
  { leadId, submissionId, enrollmentId }: DraftedLead,
  given: Partial<OpenRequest> = {},
): Promise<Review> {
  return store.reviews.open(
    {
      ...{ kind: 'draft', leadId, submissionId, enrollmentId, stepId: 'second' },
      content: { subject: 'Hello', text: 'Hello Jane' },
      reasons: ['It names a price that we do not state.'],
      reviewer: { name: 'Rita', email: 'rita@example.com' },
      deadlineAt: secondsLater(3600),
      ...given,
    },
    noon,
  );
}

/** Asks a person whether the lead is what it was taken for. */
export function openJudgementOf(store: Store, { leadId, submissionId }: ArrivedLead): Promise<Review> {
  const reviewer = { name: 'Rita' };
  const reasons = ['It may be no spam.'];
  return store.reviews.open(
    { kind: 'judgement', leadId, submissionId, reasons, reviewer, deadlineAt: secondsLater(3600) },
    noon,
  );
}

/** What a person made of a lead. */
export const personsAssessment: Assessment = {
  intent: 'SPAM',
  score: 1,
  reasoning: 'A person said so',
  suggestedTone: 'neutral',
  confidence: 1,
  judgedBy: 'person',
  judge: 'an operator',
};

/** What a model made of a lead. */
export const modelsAssessment: Assessment = {
  ...personsAssessment,
  intent: 'URGENT_BUYER',
  score: 91,
  reasoning: 'They need it by Friday',
  confidence: 0.6,
  judgedBy: 'model',
  judge: 'some-model',
  basisHash: 'abc',
};

/** Gives feedback on what a lead submitted. */
export function giveOn(
  store: Store,
  { submissionId }: Pick<ArrivedLead, 'submissionId'>,
  given: Partial<Feedback> = {},
): ReturnType<Store['feedback']['give']> {
  const { label = 'spam', assessment = personsAssessment, by = 'an operator', at = secondsLater(60), note } = given;
  return store.feedback.give({ submissionId, label, assessment, by, at, ...(note !== undefined && { note }) });
}
