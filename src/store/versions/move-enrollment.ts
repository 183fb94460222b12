import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { VersionMove } from '../ports/version-store.ts';
import { closeReviews } from '../reviews/close-reviews.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { maybeSent } from './messages-of-version.ts';
import { describeOrder, readOrder } from './order-words.ts';

/**
 * Lets an enrollment run on the version of its order and takes back what was written for a step, in one transaction that locks
 * the lead's row.
 * @throws NotFoundError
 */
export function moveEnrollment({ db, vault }: StoreContext, move: VersionMove): Promise<boolean> {
  const { leadId, enrollmentId, orderId, withdrawnStep, at } = move;
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    if (withdrawnStep !== undefined && (await mayHaveGoneOut(transaction, enrollmentId, withdrawnStep))) return false;
    const order = await readOrder(transaction, orderId);
    const moved = await transaction
      .updateTable('enrollments')
      .set({ version_hash: order.to_hash ?? order.from_hash })
      .where('enrollment_id', '=', enrollmentId)
      .where('lead_id', '=', leadId)
      .where('state', '=', 'running')
      .where('version_hash', '=', order.from_hash)
      .returning('enrollment_id')
      .executeTakeFirst();
    if (moved === undefined) return true;
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    if (withdrawnStep !== undefined) await withdraw(transaction, move, withdrawnStep, sealer);
    const anew = withdrawnStep === undefined ? '' : `; what was written for the step ${withdrawnStep} is withdrawn`;
    const summary = `Moved to version ${(order.to_hash ?? '').slice(0, 8)} of the sequence ${order.sequence_name}${anew}: ${describeOrder(order)}`;
    const data = { enrollmentId, from: order.from_hash, to: order.to_hash };
    await tellTimeline(transaction, { leadId, sealer }, { at, type: 'version-changed', summary, data });
    return true;
  });
}

async function mayHaveGoneOut(transaction: Queryable, enrollmentId: string, stepId: string): Promise<boolean> {
  const delivery = await transaction
    .selectFrom('deliveries')
    .select('delivery_key')
    .where('enrollment_id', '=', enrollmentId)
    .where('step_id', '=', stepId)
    .where('state', 'in', maybeSent)
    .limit(1)
    .executeTakeFirst();
  return delivery !== undefined;
}

/** Makes room for what is written anew. What was written stays readable. */
async function withdraw(
  transaction: Queryable,
  { leadId, enrollmentId, at }: VersionMove,
  stepId: string,
  sealer: Sealer,
): Promise<void> {
  await closeReviews(transaction, {
    leadId,
    at,
    sealer,
    becauseOf: (review) =>
      review.enrollmentId === enrollmentId && review.stepId === stepId
        ? 'the sequence goes on by another version'
        : undefined,
  });
  for (const table of ['messages', 'drafts', 'reviews'] as const) {
    await transaction
      .updateTable(table)
      .set({ withdrawn_at: at })
      .where('enrollment_id', '=', enrollmentId)
      .where('step_id', '=', stepId)
      .where('withdrawn_at', 'is', null)
      .execute();
  }
}
