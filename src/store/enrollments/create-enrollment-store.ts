import { sql } from 'kysely';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { isUuid } from '../is-uuid.ts';
import type { Enrollment, EnrollmentStore } from '../ports/enrollment-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { enrollmentFromRow, nextStepColumns, type EnrollmentRow } from './enrollment-from-row.ts';
import { endEnrollments } from './end-enrollments.ts';
import { enroll } from './enroll.ts';
import { findLastBegin } from './find-last-begin.ts';
import { listRunning } from './list-running.ts';
import { createSequenceVersions } from './sequence-versions.ts';
import { stopEnrollments } from './stop-enrollments.ts';

/** Makes the part of the store that keeps each lead's runs through sequences. */
export function createEnrollmentStore(context: StoreContext): EnrollmentStore {
  const { db } = context;
  const versions = createSequenceVersions(db);
  const withVersion = async (row: EnrollmentRow): Promise<Enrollment> =>
    enrollmentFromRow(row, await versions.get(row.version_hash));
  return {
    enroll: async (request) => {
      await versions.keep(request.version);
      return withVersion(await enroll(context, request));
    },
    endStale: ({ causeId, ...request }) =>
      endEnrollments(context, {
        ...request,
        reason: 'superseded',
        // What was caused later is spared: a run that was reset has yet to decide it again.
        causedBefore: causeId,
        because: 'its run had ended without telling so',
      }),
    end: (request) => endEnrollments(context, request),
    findLastBegin: (request) => findLastBegin(db, request),
    listRunning: (leadId) => listRunning(context, leadId),
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
        // Of two that one submission caused, the one that has something to do is the one that speaks.
        .orderBy(sql`state = 'running'`, 'desc')
        .orderBy('next_at', (order) => order.asc().nullsLast())
        .orderBy('ended_at', 'desc')
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
