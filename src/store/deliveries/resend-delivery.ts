import { lockLead } from '../leads/lock-lead.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { ResendAnswer } from '../ports/delivery-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';

/** Orders one more delivery in place of one that is unknown or failed. Locks the lead's row first, as every claim does. */
export function orderResend({ db }: StoreContext, deliveryKey: string, at: Date): Promise<ResendAnswer> {
  return db.transaction().execute(async (transaction) => {
    const { leadId } = await readDelivery(transaction, deliveryKey);
    await lockLead(transaction, leadId);
    const delivery = await readDelivery(transaction, deliveryKey);
    const { state, enrollmentId, stepId } = delivery;
    if (state !== 'failed' && state !== 'unknown') return { kind: 'refused', state };
    const firstKey = await firstKeyOf(transaction, deliveryKey);
    const resends = await transaction
      .selectFrom('delivery_resends')
      .leftJoin('deliveries', 'deliveries.delivery_key', 'resend_key')
      .select(['resend_key as resendKey', 'number', 'state'])
      .where('delivery_resends.delivery_key', '=', firstKey)
      .orderBy('number')
      .execute();
    const { resendKey: latestKey, state: latestState = state, number: latestNumber = 0 } = resends.at(-1) ?? {};
    const ids = { leadId, enrollmentId, stepId };
    if (latestKey !== undefined && latestState === null) {
      return { kind: 'ordered', resendKey: latestKey, isNew: false, ...ids };
    }
    if (latestState !== null && latestState !== 'failed' && latestState !== 'unknown') {
      return { kind: 'refused', state: latestState };
    }
    const number = latestNumber + 1;
    const resendKey = `${firstKey}:resend-${number}`;
    await transaction
      .insertInto('delivery_resends')
      .values({ resend_key: resendKey, delivery_key: firstKey, number, ordered_at: at })
      .execute();
    return { kind: 'ordered', resendKey, isNew: true, ...ids };
  });
}

/** Takes an order back, unless a claim has made a delivery of it. */
export async function withdrawResend({ db }: StoreContext, resendKey: string): Promise<boolean> {
  const withdrawn = await db
    .deleteFrom('delivery_resends')
    .where('resend_key', '=', resendKey)
    .where((resend) =>
      resend.not(
        resend.exists(
          resend.selectFrom('deliveries').select('delivery_key').whereRef('deliveries.delivery_key', '=', 'resend_key'),
        ),
      ),
    )
    .returning('resend_key')
    .executeTakeFirst();
  return withdrawn !== undefined;
}

/** Whoever asks may name the first delivery or one of its resends. */
async function firstKeyOf(transaction: Queryable, deliveryKey: string): Promise<string> {
  const resend = await transaction
    .selectFrom('delivery_resends')
    .select('delivery_key')
    .where('resend_key', '=', deliveryKey)
    .executeTakeFirst();
  return resend?.delivery_key ?? deliveryKey;
}

function readDelivery(transaction: Queryable, deliveryKey: string) {
  return transaction
    .selectFrom('deliveries')
    .select(['lead_id as leadId', 'enrollment_id as enrollmentId', 'step_id as stepId', 'state'])
    .where('delivery_key', '=', deliveryKey)
    .executeTakeFirstOrThrow(() => new NotFoundError('delivery', deliveryKey));
}
