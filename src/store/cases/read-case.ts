import type { Kysely, NotNull } from 'kysely';
import { assessmentColumns, assessmentFromRow, isAssessed } from '../leads/lead-from-row.ts';
import { ownerColumns, ownerFromRow } from '../owners/owner-from-row.ts';
import type { LeadCase } from '../ports/case-store.ts';
import { requireFound } from '../require-found.ts';
import type { Database } from '../schema.ts';
import type { StoreContext } from '../store-context.ts';

/**
 * Reads a submission's case in one query: a lead's way asks for it five times, and queries are what its way costs most.
 * @throws NotFoundError
 */
export async function readCase({ db, vault }: StoreContext, submissionId: string): Promise<LeadCase> {
  const row = await requireFound('submission', submissionId, caseQuery(db, submissionId));
  const sealer = vault.unlock(row.lead_id, row.wrapped_key);
  return {
    leadId: row.lead_id,
    submissionId,
    profile: sealer.open('leads.sealed_profile', row.sealed_profile),
    tags: row.tags,
    owner: ownerFromRow(row),
    source: row.source,
    content: sealer.open('submissions.sealed_content', row.sealed_content),
    earlierSubmissionCount: row.earlier_submission_count,
    dossier: row.sealed_dossier === null ? undefined : sealer.open('dossiers.sealed_dossier', row.sealed_dossier),
    assessment: isAssessed(row) ? assessmentFromRow(row, sealer) : undefined,
  };
}

function caseQuery(db: Kysely<Database>, submissionId: string) {
  return db
    .selectFrom('submissions')
    .innerJoin('leads', 'leads.lead_id', 'submissions.lead_id')
    .leftJoin('lead_owners', 'lead_owners.lead_id', 'leads.lead_id')
    .leftJoin('dossiers', 'dossiers.submission_id', 'submissions.submission_id')
    .leftJoin('assessments', 'assessments.submission_id', 'submissions.submission_id')
    .select(['leads.lead_id', 'wrapped_key', 'leads.sealed_profile', 'tags'])
    .select(['submissions.source', 'sealed_content', 'sealed_dossier'])
    .$narrowType<{ source: NotNull; sealed_content: NotNull }>()
    .select(assessmentColumns)
    .select(ownerColumns)
    .select((builder) =>
      builder
        .selectFrom('submissions as earlier')
        .select(builder.fn.countAll<number>().as('count'))
        .innerJoin('leads as owner', 'owner.lead_id', 'earlier.lead_id')
        .where((owner) =>
          owner.or([
            owner('owner.lead_id', '=', owner.ref('submissions.lead_id')),
            owner('owner.merged_into_lead_id', '=', owner.ref('submissions.lead_id')),
          ]),
        )
        .whereRef('earlier.arrival', '<', 'submissions.arrival')
        .$asScalar()
        .$notNull()
        .as('earlier_submission_count'),
    )
    .where('submissions.submission_id', '=', submissionId);
}
