import type { Assessment } from '../../domain/assessment.ts';
import { insertForEach } from '../insert-for-each.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';

/**
 * Keeps the assessment of a submission and makes it the lead's latest, in one statement that locks the lead's row first, as
 * feedback does. Nothing but another word of a person takes the place of a person's.
 */
export async function saveAssessment(
  db: Queryable,
  { leadId, submissionId }: { readonly leadId: string; readonly submissionId: string },
  assessment: Assessment,
  { at, sealer }: { readonly at: Date; readonly sealer: Sealer },
): Promise<void> {
  const { intent, score, confidence, judge, judgedBy, ...opinion } = assessment;
  const columns = {
    intent,
    score,
    confidence,
    judge,
    judged_by: judgedBy,
    sealed_opinion: sealer.seal('assessments.sealed_opinion', opinion),
    assessed_at: at,
  };
  await db
    .with('lead', (query) => query.selectFrom('leads').select('lead_id').where('lead_id', '=', leadId).forUpdate())
    .with('saved', (query) =>
      insertForEach(query, 'lead', 'assessments', { submission_id: submissionId, ...columns })
        .onConflict((conflict) =>
          conflict
            .column('submission_id')
            .doUpdateSet(columns)
            .where((row) =>
              row.or([row('assessments.judged_by', '<>', 'person'), row('excluded.judged_by', '=', 'person')]),
            ),
        )
        .returning('submission_id'),
    )
    .updateTable('leads')
    .from('saved')
    .set({ assessed_submission_id: submissionId, updated_at: at })
    .where('lead_id', '=', leadId)
    .execute();
}
