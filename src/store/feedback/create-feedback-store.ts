import type { FeedbackStore } from '../ports/feedback-store.ts';
import { readSignedId, writeSignedId } from '../sealing/signed-id.ts';
import type { StoreContext } from '../store-context.ts';
import { giveFeedback } from './give-feedback.ts';
import { findJudged, listLatestFeedback } from './read-feedback.ts';

/** Makes the part of the store that keeps what persons say of leads that were judged. */
export function createFeedbackStore(context: StoreContext): FeedbackStore {
  const { db, vault } = context;
  return {
    tokenOf: (submissionId) => writeSignedId(vault.signFeedback, submissionId),
    async find(token) {
      const submissionId = readSignedId(vault.signFeedback, token);
      if (submissionId === undefined) return undefined;
      const owner = await db
        .selectFrom('submissions')
        .innerJoin('leads', 'leads.lead_id', 'submissions.lead_id')
        .select(({ fn }) => fn.coalesce('merged_into_lead_id', 'leads.lead_id').as('lead_id'))
        .where('submission_id', '=', submissionId)
        .executeTakeFirst();
      return owner && { leadId: owner.lead_id, submissionId };
    },
    give: (feedback) => giveFeedback(context, feedback),
    findJudged: (submissionId) => findJudged(db, submissionId),
    listLatest: (query) => listLatestFeedback(context, query),
  };
}
