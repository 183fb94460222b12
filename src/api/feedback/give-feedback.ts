import type { Assessment } from '../../domain/assessment.ts';
import { assessmentFromLabel } from '../../domain/feedback/assessment-from-label.ts';
import type { FeedbackLabel } from '../../domain/feedback/feedback-label.ts';
import type { Store } from '../../store/store.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { PendingWork } from '../pending-work.ts';
import { findJudgement } from './find-judgement.ts';

/** What giving feedback needs. */
export interface FeedbackDependencies {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly pendingWork: PendingWork;
}

interface FeedbackRequest {
  /** Of a submission that has its lead. */
  readonly submissionId: string;
  readonly label: FeedbackLabel;
  /** Who says so, as far as known. */
  readonly by: string;
  readonly note?: string | undefined;
}

/** What came of feedback. `unchanged`: the newest feedback had said the same. */
interface FeedbackOutcome extends Pick<Assessment, 'intent' | 'score'> {
  readonly status: 'rerouted' | 'unchanged';
}

/**
 * Keeps what a person says of a lead and hands its submission over once more, to be routed by it.
 * @throws NotFoundError when the submission is unknown or has no lead
 */
export async function giveFeedback(
  { store, dispatcher, pendingWork }: FeedbackDependencies,
  { submissionId, label, by, note }: FeedbackRequest,
): Promise<FeedbackOutcome> {
  const leadCase = await store.cases.get(submissionId);
  const assessment = assessmentFromLabel({ label, judged: await findJudgement(store, leadCase), by });
  const given = await store.feedback.give({ submissionId, label, assessment, by, note, at: new Date() });
  const { intent, score } = given.assessment;
  if (given.isRepeat) return { status: 'unchanged', intent, score };
  const { leadId, feedbackId } = given;
  pendingWork.add(
    dispatcher.dispatchSubmission({ kind: 'lead', submissionId, leadId, source: leadCase.source, feedbackId }),
  );
  return { status: 'rerouted', intent, score };
}
