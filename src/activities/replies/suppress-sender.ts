import type { StoredReply } from '../../store/ports/reply-store.ts';
import type { Store } from '../../store/store.ts';

const reasons = { 'opted-out': 'unsubscribed', complained: 'complaint' } as const;

/** Keeps whoever asked for no more messages, or complained of them, from being written to on that channel. */
export async function suppressSender(
  { suppressions }: Pick<Store, 'suppressions'>,
  { channel, fromAddress: address }: Pick<StoredReply, 'channel' | 'fromAddress'>,
  reason: keyof typeof reasons,
  at: Date,
): Promise<void> {
  await suppressions.suppress({ channel, address, reason: reasons[reason], origin: 'a reply in words', at });
}
