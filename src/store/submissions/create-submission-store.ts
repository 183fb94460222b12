import { sql } from 'kysely';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { admitSubmissions } from './admit-submissions.ts';
import { fetchAgain } from './fetch-again.ts';
import { identifySubmission } from './identify-submission.ts';
import { keepSubmissions } from './keep-submissions.ts';
import { keepUnknownSubmissions } from './keep-unknown-submissions.ts';
import { findLatestId, findSubmission, listSubmissions, listUndispatched } from './read-submissions.ts';
import { receiveSubmission } from './receive-submission.ts';
import { storeRefusal } from './store-refusal.ts';

/** Makes the part of the store that keeps all that arrives, with its lead or without. */
export function createSubmissionStore(context: StoreContext): SubmissionStore {
  const { db } = context;
  return {
    receive: (arrival) => receiveSubmission(context, arrival),
    keep: (submissions) => keepSubmissions(context, submissions),
    keepUnknown: (references) => keepUnknownSubmissions(context, references),
    refuse: (refusal) => storeRefusal(context, refusal),
    identify: (submissionId, lead, at) => identifySubmission(context, submissionId, lead, at),
    async setAside(submissionId, reason) {
      const query = db
        .updateTable('submissions')
        .set({
          state: sql`case when lead_id is null then 'unusable' else state end`,
          reason: sql`case when lead_id is null then ${reason} else reason end`,
        })
        .where('submission_id', '=', submissionId)
        .returning('submission_id');
      await requireFound('submission', submissionId, query);
    },
    async observe(submissionId, source) {
      const query = db
        .updateTable('submissions')
        .set({
          state: sql`case when lead_id is null and sealed_body is not null then 'observed' else state end`,
          reason: sql`case when sealed_body is not null then null else reason end`,
          source: sql`case when lead_id is null then ${source} else source end`,
        })
        .where('submission_id', '=', submissionId)
        .returning('submission_id');
      await requireFound('submission', submissionId, query);
    },
    fetchAgain: (submissionId) => fetchAgain(context, submissionId),
    listUndispatched: (request) => listUndispatched(context, request),
    async markDispatched(submissionId, at, feedbackId) {
      const query = db
        .updateTable('submissions')
        .set((row) => ({
          dispatched_at: row
            .case()
            .when('feedback_id', 'is not distinct from', feedbackId ?? null)
            .then(at)
            .else(row.ref('dispatched_at'))
            .end(),
        }))
        .where('submission_id', '=', submissionId)
        .returning('submission_id');
      await requireFound('submission', submissionId, query);
    },
    admit: (request) => admitSubmissions(context, request),
    list: (filter) => listSubmissions(context, filter),
    find: (submissionId) => findSubmission(context, submissionId),
    findLatestId: (leadId) => findLatestId(context, leadId),
  };
}
