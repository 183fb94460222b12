import { randomUUID } from 'node:crypto';
import type { Feedback } from '../ports/feedback-store.ts';
import { decidedEvent } from '../reviews/review-events.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';

type Labelling = Pick<Feedback, 'leadId' | 'submissionId' | 'label' | 'by' | 'note' | 'at'>;

/**
 * Decides by feedback the open review of a submission's judgement, if there is one, and tells the timeline. The lead's row
 * must be locked already.
 */
export async function labelReview(
  transaction: Queryable,
  { leadId, submissionId, label, by, note, at }: Labelling,
  sealer: Sealer,
): Promise<void> {
  const open = await transaction
    .selectFrom('reviews')
    .select('review_id')
    .where('submission_id', '=', submissionId)
    .where('lead_id', '=', leadId)
    .where('kind', '=', 'judgement')
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open === undefined) return;
  const { review_id } = open;
  const [decision_id, decision] = [randomUUID(), { answer: { kind: 'label', label }, decidedBy: by, note } as const];
  const sealed_decision = sealer.seal('review_decisions.sealed_decision', decision);
  await transaction
    .insertInto('review_decisions')
    .values({ decision_id, review_id, sealed_decision, decided_at: at })
    .execute();
  await transaction
    .updateTable('reviews')
    .set({ state: 'labelled', decision_id, ended_at: at })
    .where('review_id', '=', review_id)
    .execute();
  const event = decidedEvent({ reviewId: review_id, kind: 'judgement' }, decision, at);
  await tellTimeline(transaction, { leadId, sealer }, event);
}
