import type { Selectable } from 'kysely';
import type { StopReason } from '../../domain/lead-state.ts';
import type { SequenceVersion } from '../../domain/sequence.ts';
import type { Enrollment, NextStep } from '../ports/enrollment-store.ts';
import type { Database } from '../schema.ts';

export type EnrollmentRow = Selectable<Database['enrollments']>;

type NextStepColumn = 'next_what' | 'next_at' | 'next_because' | 'next_step_id';

/** Reads an enrollment from its row; the table's checks see to it that what a state needs is there. */
export function enrollmentFromRow(row: EnrollmentRow, version: SequenceVersion): Enrollment {
  const fields = {
    enrollmentId: row.enrollment_id,
    leadId: row.lead_id,
    causeId: row.cause_id,
    version,
    ordinal: row.ordinal,
    startedAt: row.started_at,
  };
  if (row.ended_at === null) return { ...fields, state: 'running', nextStep: nextStepFromRow(row) };
  if (row.stop_reason === null) return { ...fields, state: 'finished', endedAt: row.ended_at };
  return { ...fields, state: 'stopped', endedAt: row.ended_at, reason: row.stop_reason };
}

function nextStepFromRow({ next_what, next_at, next_because }: EnrollmentRow): NextStep | undefined {
  if (next_what === null || next_at === null || next_because === null) return undefined;
  return { what: next_what, at: next_at, because: next_because };
}

/** Writes what comes next as the columns of a row; nothing when the enrollment has ended. */
export function nextStepColumns(
  nextStep: (NextStep & { readonly stepId: string }) | undefined,
): Pick<EnrollmentRow, NextStepColumn> {
  return {
    next_what: nextStep?.what ?? null,
    next_at: nextStep?.at ?? null,
    next_because: nextStep?.because ?? null,
    next_step_id: nextStep?.stepId ?? null,
  };
}

/** Writes that an enrollment was stopped as the columns of its row. */
export function stoppedColumns(
  reason: StopReason,
  at: Date,
): Pick<EnrollmentRow, 'state' | 'stop_reason' | 'ended_at' | NextStepColumn> {
  return { state: 'stopped', stop_reason: reason, ended_at: at, ...nextStepColumns(undefined) };
}
