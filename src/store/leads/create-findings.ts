import type { LeadStore } from '../ports/lead-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { assessmentColumns, assessmentFromRow } from './lead-from-row.ts';
import { submissionSealer } from './lead-sealer.ts';

type Findings = Pick<LeadStore, 'saveDossier' | 'getDossier' | 'saveAssessment' | 'getAssessment'>;

/** Makes the part of the lead store that keeps each submission's dossier and assessment. */
export function createFindings(context: StoreContext): Findings {
  const { db, vault } = context;
  return {
    async saveDossier(submissionId, dossier) {
      const { sealer } = await submissionSealer(context, submissionId);
      const sealed_dossier = sealer.seal('dossiers.sealed_dossier', dossier);
      await db
        .insertInto('dossiers')
        .values({ submission_id: submissionId, sealed_dossier })
        .onConflict((conflict) => conflict.column('submission_id').doUpdateSet({ sealed_dossier }))
        .execute();
    },
    async getDossier(submissionId) {
      const query = db
        .selectFrom('dossiers')
        .innerJoin('submissions', 'submissions.submission_id', 'dossiers.submission_id')
        .innerJoin('leads', 'leads.lead_id', 'submissions.lead_id')
        .select(['leads.lead_id', 'wrapped_key', 'sealed_dossier'])
        .where('dossiers.submission_id', '=', submissionId);
      const { lead_id, wrapped_key, sealed_dossier } = await requireFound('dossier', submissionId, query);
      return vault.unlock(lead_id, wrapped_key).open('dossiers.sealed_dossier', sealed_dossier);
    },
    async saveAssessment(submissionId, { reasoning, suggestedTone, judgedBy, ...judgement }, at) {
      const { leadId, sealer } = await submissionSealer(context, submissionId);
      const columns = {
        ...judgement,
        judged_by: judgedBy,
        sealed_opinion: sealer.seal('assessments.sealed_opinion', { reasoning, suggestedTone }),
        assessed_at: at,
      };
      await db
        .with('saved', (query) =>
          query
            .insertInto('assessments')
            .values({ submission_id: submissionId, ...columns })
            .onConflict((conflict) => conflict.column('submission_id').doUpdateSet(columns)),
        )
        .updateTable('leads')
        .set({ assessed_submission_id: submissionId, updated_at: at })
        .where('lead_id', '=', leadId)
        .execute();
    },
    async getAssessment(submissionId) {
      const query = db
        .selectFrom('assessments')
        .innerJoin('submissions', 'submissions.submission_id', 'assessments.submission_id')
        .innerJoin('leads', 'leads.lead_id', 'submissions.lead_id')
        .select([...assessmentColumns, 'leads.lead_id', 'wrapped_key'])
        .where('assessments.submission_id', '=', submissionId);
      const row = await requireFound('assessment', submissionId, query);
      return assessmentFromRow(row, vault.unlock(row.lead_id, row.wrapped_key));
    },
  };
}
