import { hashAddress } from '../suppressions/hash-address.ts';
import type { DeliveryStore, LookUpResult, UnknownDelivery } from '../ports/delivery-store.ts';
import type { StoreContext } from '../store-context.ts';
import { currentKey } from './current-key.ts';
import { deliveryKeyOf } from './delivery-key.ts';

/** The code of a delivery that the provider's own records do not know. */
const notFoundCode = 'not-found-by-look-up';

/** Reads the unknown delivery of a step, and whether the lead still has the address that it was for. */
export async function findUnknown(
  { db, vault }: StoreContext,
  step: Parameters<DeliveryStore['findUnknown']>[0],
): Promise<UnknownDelivery | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('messages', 'messages.message_id', 'deliveries.message_id')
    .innerJoin('leads', 'leads.lead_id', 'deliveries.lead_id')
    .select(['delivery_key', 'attempt_token', 'provider', 'code', 'deadline_at', 'business_at', 'address_hash'])
    .select(['channel', 'wrapped_key', 'sealed_profile'])
    .where('delivery_key', '=', currentKey(deliveryKeyOf(step)))
    .where('state', '=', 'unknown')
    .executeTakeFirst();
  if (row === undefined || row.attempt_token === null || row.deadline_at === null) return undefined;
  const { channel, address_hash: addressHash, deadline_at: deadlineAt, business_at: businessAt } = row;
  const { email, phone } = vault.unlock(step.leadId, row.wrapped_key).open('leads.sealed_profile', row.sealed_profile);
  const address = channel === 'email' ? email : phone;
  return {
    deliveryKey: row.delivery_key,
    attemptToken: row.attempt_token,
    provider: row.provider,
    code: row.code ?? '',
    deadlineAt,
    calledAt: businessAt ?? deadlineAt,
    isToSameAddress:
      address !== undefined && addressHash !== null && hashAddress(vault, channel, address).equals(addressHash),
  };
}

/** Records what a look-up found, as long as the try that it looked for is still the unknown one. */
export async function resolveUnknown(
  { db }: StoreContext,
  { deliveryKey, attemptToken, result, at }: Parameters<DeliveryStore['resolveUnknown']>[0],
): Promise<boolean> {
  const resolved = await db
    .updateTable('deliveries')
    .set(columnsOf(result, at))
    .where('delivery_key', '=', deliveryKey)
    .where('attempt_token', '=', attemptToken)
    .where('state', '=', 'unknown')
    .returning('delivery_key')
    .executeTakeFirst();
  return resolved !== undefined;
}

function columnsOf(result: LookUpResult, at: Date) {
  return result.kind === 'sent'
    ? ({ state: 'sent', sent_at: at, provider_message_id: result.providerMessageId, code: null } as const)
    : ({ state: 'claimed', attempt_token: null, deadline_at: null, code: notFoundCode } as const);
}
