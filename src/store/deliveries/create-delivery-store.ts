import type { CallResult, DeliveryStore } from '../ports/delivery-store.ts';
import type { StoreContext } from '../store-context.ts';
import { claimDelivery } from './claim-delivery.ts';
import { listRepeats } from './list-repeats.ts';
import { currentKey } from './current-key.ts';
import { orderResend, withdrawResend } from './resend-delivery.ts';
import { findUnknown, resolveUnknown } from './resolve-unknown.ts';

/** Makes the send ledger. */
export function createDeliveryStore(context: StoreContext): DeliveryStore {
  const { db } = context;
  return {
    claim: (request) => claimDelivery(context, request),
    async settle({ deliveryKey, attemptToken, result, at }) {
      const settled = await db
        .updateTable('deliveries')
        .set(columnsOf(result, at))
        .where('delivery_key', '=', deliveryKey)
        .where('attempt_token', '=', attemptToken)
        .where('state', 'in', result.kind === 'sent' ? ['calling', 'unknown'] : ['calling'])
        .returning('delivery_key')
        .executeTakeFirst();
      return settled !== undefined;
    },
    async reopen(deliveryKey) {
      const reopened = await db
        .updateTable('deliveries')
        .set({ state: 'claimed', attempt_token: null, deadline_at: null, code: null })
        .where('delivery_key', '=', currentKey(deliveryKey))
        .where('state', '=', 'failed')
        .returning('delivery_key')
        .executeTakeFirst();
      return reopened !== undefined;
    },
    async listSentLocalParts(enrollmentId) {
      const sent = await db
        .selectFrom('deliveries')
        .innerJoin('messages', 'messages.message_id', 'deliveries.message_id')
        .select('message_id_local_part')
        .where('deliveries.enrollment_id', '=', enrollmentId)
        .where('channel', '=', 'email')
        .where('sent_at', 'is not', null)
        .orderBy('sent_at')
        .execute();
      return sent.map(({ message_id_local_part }) => message_id_local_part);
    },
    findUnknown: (step) => findUnknown(context, step),
    resolveUnknown: (request) => resolveUnknown(context, request),
    orderResend: (deliveryKey, at) => orderResend(context, deliveryKey, at),
    listRepeats: (since) => listRepeats(db, since),
    withdrawResend: (resendKey) => withdrawResend(context, resendKey),
  };
}

function columnsOf(result: CallResult, at: Date) {
  switch (result.kind) {
    case 'sent':
      return { state: 'sent', sent_at: at, provider_message_id: result.providerMessageId, code: null } as const;
    case 'not-processed':
      return { state: 'claimed', attempt_token: null, deadline_at: null, code: result.code } as const;
    default:
      return { state: result.kind, code: result.code } as const;
  }
}
