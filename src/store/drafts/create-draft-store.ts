import { randomUUID } from 'node:crypto';
import type { Draft } from '../../domain/drafts/draft.ts';
import { isUuid } from '../is-uuid.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { draftFromRow, draftRow } from './draft-from-row.ts';

/** Makes the part of the store that keeps what models wrote. */
export function createDraftStore(context: StoreContext): DraftStore {
  const { db } = context;
  return {
    async save(draft, at) {
      const draftId = randomUUID();
      const sealer = await leadSealer(context, draft.leadId);
      const saved = await db
        .insertInto('drafts')
        .values(draftRow({ ...draft, draftId }, at, sealer))
        .onConflict((conflict) =>
          conflict.columns(['enrollment_id', 'step_id', 'attempt']).where('withdrawn_at', 'is', null).doNothing(),
        )
        .returning('draft_id')
        .executeTakeFirst();
      if (saved !== undefined) return { ...draft, draftId };
      const earlier = await findDraft(context, draft);
      if (earlier === undefined) throw new NotFoundError('draft', draftId);
      return earlier;
    },
    async saveVerdict(draftId, verdict) {
      const query = db.selectFrom('drafts').select('lead_id').where('draft_id', '=', draftId);
      const { lead_id } = await requireFound('draft', draftId, query);
      const sealer = await leadSealer(context, lead_id);
      await db
        .updateTable('drafts')
        .set({ sealed_verdict: sealer.seal('drafts.sealed_verdict', verdict) })
        .where('draft_id', '=', draftId)
        .execute();
    },
    async get(draftId) {
      const query = draftQuery(context).where('draft_id', '=', draftId);
      const row = await requireFound('draft', draftId, query);
      return draftFromRow(row, context.vault.unlock(row.lead_id, row.wrapped_key));
    },
    find: (key) => findDraft(context, key),
  };
}

async function findDraft(
  context: StoreContext,
  { enrollmentId, stepId, attempt }: Parameters<DraftStore['find']>[0],
): Promise<Draft | undefined> {
  if (!isUuid(enrollmentId)) return undefined;
  const row = await draftQuery(context)
    .where('enrollment_id', '=', enrollmentId)
    .where('step_id', '=', stepId)
    .where('attempt', '=', attempt)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && draftFromRow(row, context.vault.unlock(row.lead_id, row.wrapped_key));
}

function draftQuery({ db }: StoreContext) {
  return db
    .selectFrom('drafts')
    .innerJoin('leads', 'leads.lead_id', 'drafts.lead_id')
    .selectAll('drafts')
    .select('wrapped_key');
}
