import type { Selectable } from 'kysely';
import type { Assessment } from '../../domain/assessment.ts';
import type { Lead } from '../ports/lead-store.ts';
import { ownerFromRow, type MaybeOwned } from '../owners/owner-from-row.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

export const assessmentColumns = ['intent', 'score', 'confidence', 'judged_by', 'judge', 'sealed_opinion'] as const;

type AssessmentRow = Pick<Selectable<Database['assessments']>, (typeof assessmentColumns)[number]>;

/** A lead's row beside that of its latest assessment, whose columns are all null when it has none. */
type MaybeAssessed = { readonly [Column in keyof AssessmentRow]: AssessmentRow[Column] | null };

type LeadRow = Selectable<Database['leads']> & MaybeAssessed & MaybeOwned;

/** Reads a lead from its row. */
export function leadFromRow(row: LeadRow, sealer: Sealer): Lead {
  return {
    leadId: row.lead_id,
    profile: sealer.open('leads.sealed_profile', row.sealed_profile),
    status: row.status,
    priority: row.priority,
    tags: row.tags,
    source: row.source,
    assessment: isAssessed(row) ? assessmentFromRow(row, sealer) : undefined,
    owner: ownerFromRow(row),
    madeInSandbox: row.made_in_sandbox,
    replyToken: row.reply_token,
    mergedIntoLeadId: row.merged_into_lead_id ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Reads an assessment from its row. */
export function assessmentFromRow(row: AssessmentRow, sealer: Sealer): Assessment {
  return {
    intent: row.intent,
    score: row.score,
    ...sealer.open('assessments.sealed_opinion', row.sealed_opinion),
    confidence: row.confidence,
    judgedBy: row.judged_by,
    judge: row.judge,
  };
}

/** Tells whether a row that joins an assessment found one. */
export function isAssessed<Row extends MaybeAssessed>(row: Row): row is Row & AssessmentRow {
  return row.sealed_opinion !== null;
}
