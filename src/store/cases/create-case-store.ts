import { leadSealer } from '../leads/lead-sealer.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { StoreContext } from '../store-context.ts';
import { readCase } from './read-case.ts';
import { readEarlierContact } from './read-earlier-contact.ts';

/** Makes the part of the store that keeps what is found out about each submission. */
export function createCaseStore(context: StoreContext): CaseStore {
  const { db } = context;
  return {
    get: (submissionId) => readCase(context, submissionId),
    getEarlierContact: (submissionId) => readEarlierContact(context, submissionId),
    async saveDossier({ leadId, submissionId }, dossier) {
      const sealer = await leadSealer(context, leadId);
      const sealed_dossier = sealer.seal('dossiers.sealed_dossier', dossier);
      await db
        .insertInto('dossiers')
        .values({ submission_id: submissionId, sealed_dossier })
        .onConflict((conflict) => conflict.column('submission_id').doUpdateSet({ sealed_dossier }))
        .execute();
    },
    async saveAssessment({ leadId, submissionId }, assessment, at) {
      const { intent, score, confidence, judge, judgedBy, ...opinion } = assessment;
      const sealer = await leadSealer(context, leadId);
      const columns = {
        ...{ intent, score, confidence, judge },
        judged_by: judgedBy,
        sealed_opinion: sealer.seal('assessments.sealed_opinion', opinion),
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
  };
}
