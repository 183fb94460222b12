import type { Insertable, Selectable } from 'kysely';
import type { Draft } from '../../domain/drafts/draft.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

type Table = Database['drafts'];

/** Writes a draft that is not checked yet as a row. */
export function draftRow(draft: Omit<Draft, 'verdict'>, at: Date, sealer: Sealer): Insertable<Table> {
  return {
    draft_id: draft.draftId,
    lead_id: draft.leadId,
    enrollment_id: draft.enrollmentId,
    step_id: draft.stepId,
    attempt: draft.attempt,
    sealed_written: sealer.seal('drafts.sealed_written', draft.written),
    sealed_content: sealer.seal('drafts.sealed_content', draft.content),
    language: draft.language ?? null,
    model: draft.model,
    sealed_verdict: null,
    written_at: at,
  };
}

/** Reads a draft from its row. */
export function draftFromRow(row: Selectable<Table>, sealer: Sealer): Draft {
  return {
    draftId: row.draft_id,
    leadId: row.lead_id,
    enrollmentId: row.enrollment_id,
    stepId: row.step_id,
    attempt: row.attempt,
    written: sealer.open('drafts.sealed_written', row.sealed_written),
    content: sealer.open('drafts.sealed_content', row.sealed_content),
    language: row.language ?? undefined,
    model: row.model,
    verdict: row.sealed_verdict === null ? undefined : sealer.open('drafts.sealed_verdict', row.sealed_verdict),
  };
}
