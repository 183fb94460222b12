import { z } from 'zod';
import { intents, type Assessment } from '../../domain/assessment.ts';
import type { LeadCase } from '../../store/ports/case-store.ts';
import type { Store } from '../../store/store.ts';

/** Defines what the timeline tells of feedback about the judgement that the person found. */
const feedbackGivenSchema = z.object({
  submissionId: z.string(),
  judged: z.object({
    intent: z.enum(intents),
    score: z.number(),
    confidence: z.number(),
    judgedBy: z.enum(['model', 'rules']),
  }),
});

/**
 * Finds how model or rules had judged a case before persons said otherwise, so that a slip of one of them can be corrected
 * without loss: what was marked as spam by mistake is the urgent buyer again that it was. Answers the person's judgement
 * where there never was another.
 */
export async function findJudgement(
  store: Pick<Store, 'timeline'>,
  { leadId, submissionId, assessment }: LeadCase,
): Promise<Assessment | undefined> {
  if (assessment?.judgedBy !== 'person') return assessment;
  for (const { type, data } of await store.timeline.list(leadId)) {
    const told = type === 'feedback-given' ? feedbackGivenSchema.safeParse(data).data : undefined;
    if (told?.submissionId === submissionId) {
      const judge = told.judged.judgedBy === 'model' ? 'a model' : 'the built-in rules';
      return { ...assessment, ...told.judged, judge };
    }
  }
  return assessment;
}
