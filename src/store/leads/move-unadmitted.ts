import type { NotNull } from 'kysely';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';

interface Move {
  readonly from: string;
  readonly to: string;
  readonly sealers: { readonly winner: Sealer; readonly loser: Sealer };
}

/**
 * Gives one lead's submissions that no run has admitted to another, sealed under the other's key, to be handed over anew.
 * Both rows must be locked already; whoever admits locks the lead first.
 */
export async function moveUnadmitted(
  transaction: Queryable,
  { from, to, sealers: { winner, loser } }: Move,
): Promise<void> {
  const waiting = await transaction
    .selectFrom('submissions')
    .leftJoin('dossiers', 'dossiers.submission_id', 'submissions.submission_id')
    .leftJoin('assessments', 'assessments.submission_id', 'submissions.submission_id')
    .select(['submissions.submission_id', 'sealed_profile', 'sealed_content', 'sealed_headers', 'sealed_body'])
    .select(['sealed_dossier', 'sealed_opinion'])
    .where('lead_id', '=', from)
    .$narrowType<{ sealed_profile: NotNull; sealed_content: NotNull; sealed_body: NotNull }>()
    .where('admitted_run_id', 'is', null)
    .orderBy('arrival')
    .execute();
  for (const row of waiting) {
    const profile = loser.open('submissions.sealed_profile', row.sealed_profile);
    const content = loser.open('submissions.sealed_content', row.sealed_content);
    const headers = loser.open('submissions.sealed_headers', row.sealed_headers);
    const body = loser.openBytes('submissions.sealed_body', row.sealed_body);
    await transaction
      .updateTable('submissions')
      .set({
        lead_id: to,
        sealed_profile: winner.seal('submissions.sealed_profile', profile),
        sealed_content: winner.seal('submissions.sealed_content', content),
        sealed_headers: winner.seal('submissions.sealed_headers', headers),
        sealed_body: winner.sealBytes('submissions.sealed_body', body),
        dispatched_at: null,
      })
      .where('submission_id', '=', row.submission_id)
      .execute();
    await moveFindings(transaction, row, { winner, loser });
  }
  const moved = waiting.map(({ submission_id }) => submission_id);
  if (moved.length === 0) return;
  await transaction
    .updateTable('leads')
    .set({ assessed_submission_id: null })
    .where('lead_id', '=', from)
    .where('assessed_submission_id', 'in', moved)
    .execute();
}

interface Findings {
  readonly submission_id: string;
  readonly sealed_dossier: Uint8Array | null;
  readonly sealed_opinion: Uint8Array | null;
}

/** What was found out is there already when feedback lets a submission be admitted once more. */
async function moveFindings(
  transaction: Queryable,
  { submission_id, sealed_dossier: dossier, sealed_opinion: opinion }: Findings,
  { winner, loser }: Move['sealers'],
): Promise<void> {
  if (dossier !== null) {
    const sealed_dossier = winner.seal('dossiers.sealed_dossier', loser.open('dossiers.sealed_dossier', dossier));
    await transaction
      .updateTable('dossiers')
      .set({ sealed_dossier })
      .where('submission_id', '=', submission_id)
      .execute();
  }
  if (opinion === null) return;
  const sealed_opinion = winner.seal('assessments.sealed_opinion', loser.open('assessments.sealed_opinion', opinion));
  await transaction
    .updateTable('assessments')
    .set({ sealed_opinion })
    .where('submission_id', '=', submission_id)
    .execute();
}
