import { smsRefusalWords } from '../domain/delivery-events/sms-refusal-words.ts';
import { suppressionByEvent } from '../domain/delivery-events/suppression-by-event.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Store } from '../store/store.ts';
import { notSent, type SendOutcome, type SendRequest } from './send.ts';

/**
 * Closes a phone to SMS where the provider's refusal says that it takes none: somebody answered STOP, or it is no mobile phone.
 * What runs for the lead by SMS alone ends with it; another step goes on by another channel.
 * @returns undefined when the refusal says nothing of the phone
 */
export async function closeRefusedPhone(
  store: Store,
  request: SendRequest,
  { phone, error }: { readonly phone: string; readonly error: unknown },
): Promise<SendOutcome | undefined> {
  if (!ProviderError.is(error) || error.isRetryable) return undefined;
  const { vendor: origin, code } = error;
  const reason = suppressionByEvent({ kind: 'sms-failed', code }, 0);
  if (reason === undefined) return undefined;
  const at = new Date(request.nowMs);
  const { stops } = await store.suppressions.suppress({ channel: 'sms', address: phone, reason, origin, at });
  await notSent(store, request, smsRefusalWords(code));
  const isOver = stops.some(({ leadId }) => leadId === request.leadId);
  return { kind: isOver ? 'stopped' : 'channel-closed' };
}
