import type { Assessment } from '../../domain/assessment.ts';
import type { LeadCase } from '../../store/ports/case-store.ts';
import type { Store } from '../../store/store.ts';

/**
 * Finds how model or rules had judged a case before persons said otherwise, so that a slip of one of them can be corrected
 * without loss: what was marked as spam by mistake is the urgent buyer again that it was. Answers the person's judgement
 * where there never was another.
 */
export async function findJudgement(
  { feedback }: Pick<Store, 'feedback'>,
  { submissionId, assessment }: LeadCase,
): Promise<Assessment | undefined> {
  if (assessment?.judgedBy !== 'person') return assessment;
  const judged = await feedback.findJudged(submissionId);
  if (judged === undefined) return assessment;
  return { ...assessment, ...judged, judge: judged.judgedBy === 'model' ? 'a model' : 'the built-in rules' };
}
