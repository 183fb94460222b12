import { sql } from 'kysely';
import type { Assessment } from '../../domain/assessment.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { StoreContext } from '../store-context.ts';
import { readCase } from './read-case.ts';
import { readEarlierContact } from './read-earlier-contact.ts';
import { saveAssessment } from './save-assessment.ts';

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
        // A submission that has gone to another lead, whose key seals its case, is that one's to know.
        .with('own', (query) =>
          query
            .selectFrom('submissions')
            .select('submission_id')
            .where('submission_id', '=', submissionId)
            .where('lead_id', '=', leadId),
        )
        .insertInto('dossiers')
        .columns(['submission_id', 'sealed_dossier'])
        .expression((query) =>
          query.selectFrom('own').select(['submission_id', query.val(sealed_dossier).as('sealed_dossier')]),
        )
        .onConflict((conflict) => conflict.column('submission_id').doUpdateSet({ sealed_dossier }))
        .execute();
    },
    async saveAssessment(key, assessment, at) {
      await saveAssessment(db, key, assessment, { at, sealer: await leadSealer(context, key.leadId) });
    },
    async judgedSince(since) {
      const judgedBy = (judge: Assessment['judgedBy']) =>
        sql<number>`count(*) filter (where judged_by = ${judge})::integer`;
      return db
        .selectFrom('assessments')
        .select([judgedBy('model').as('byModel'), judgedBy('rules').as('byRules')])
        .where('assessed_at', '>=', since)
        .executeTakeFirstOrThrow();
    },
  };
}
