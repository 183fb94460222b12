import { randomUUID } from 'node:crypto';
import { insertForEach } from '../insert-for-each.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { isUuid } from '../is-uuid.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { Enrollment, EnrollmentStore } from '../ports/enrollment-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { enrollmentFromRow, nextStepColumns, type EnrollmentRow } from './enrollment-from-row.ts';
import { createSequenceVersions, type SequenceVersions } from './sequence-versions.ts';
import { stopEnrollments } from './stop-enrollments.ts';

/** Makes the part of the store that keeps each lead's runs through sequences. */
export function createEnrollmentStore(context: StoreContext): EnrollmentStore {
  const { db } = context;
  const versions = createSequenceVersions(db);
  const withVersion = async (row: EnrollmentRow): Promise<Enrollment> =>
    enrollmentFromRow(row, await versions.get(row.version_hash));
  return {
    enroll: async (request) => withVersion(await enroll(context, versions, request)),
    async get(enrollmentId) {
      const query = db.selectFrom('enrollments').selectAll().where('enrollment_id', '=', enrollmentId);
      return withVersion(await requireFound('enrollment', enrollmentId, query));
    },
    async findLatest(leadId) {
      if (!isUuid(leadId)) return undefined;
      const row = await db
        .selectFrom('enrollments')
        .selectAll()
        .where('lead_id', '=', leadId)
        .orderBy('ordinal', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && withVersion(row);
    },
    async setNextStep(enrollmentId, nextStep) {
      await db
        .updateTable('enrollments')
        .set(nextStepColumns(nextStep))
        .where('enrollment_id', '=', enrollmentId)
        .where('state', '=', 'running')
        .execute();
    },
    async finish(enrollmentId, at) {
      const finished = await db
        .updateTable('enrollments')
        .set({ state: 'finished', ended_at: at, ...nextStepColumns(undefined) })
        .where('enrollment_id', '=', enrollmentId)
        .where('state', '=', 'running')
        .returning('enrollment_id')
        .executeTakeFirst();
      return finished !== undefined;
    },
    async stop({ leadId, reason, at }) {
      const sealer = await leadSealer(context, leadId);
      return db.transaction().execute(async (transaction) => {
        await lockLead(transaction, leadId);
        return stopEnrollments(transaction, { leadId, reason, at, sealer });
      });
    },
  };
}

/** The ordinal is drawn once the lead's row is locked, so that a stop is either older or sees the enrollment. */
async function enroll(
  { db }: StoreContext,
  versions: SequenceVersions,
  { leadId, causeId, version, at }: Parameters<EnrollmentStore['enroll']>[0],
): Promise<EnrollmentRow> {
  if (!isUuid(leadId)) throw new NotFoundError('lead', leadId);
  await versions.keep(version);
  const key = { lead_id: leadId, cause_id: causeId, sequence_name: version.sequence.name };
  const enrolled = await db
    .with('lead', (query) => query.selectFrom('leads').select('lead_id').where('lead_id', '=', leadId).forUpdate())
    .with('enrolled', (query) =>
      insertForEach(query, 'lead', 'enrollments', {
        ...key,
        enrollment_id: randomUUID(),
        version_hash: version.hash,
        started_at: at,
      })
        .onConflict((conflict) => conflict.columns(['lead_id', 'cause_id', 'sequence_name']).doNothing())
        .returningAll(),
    )
    .selectFrom('enrolled')
    .selectAll()
    .executeTakeFirst();
  if (enrolled !== undefined) return enrolled;
  const { lead_id, cause_id, sequence_name } = key;
  const query = db
    .selectFrom('enrollments')
    .selectAll()
    .where('lead_id', '=', lead_id)
    .where('cause_id', '=', cause_id)
    .where('sequence_name', '=', sequence_name);
  return requireFound('lead', leadId, query);
}
