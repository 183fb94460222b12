import type { IncomingReply } from '../ports/reply-store.ts';
import type { Vault } from '../sealing/vault.ts';
import { hashAddress } from '../suppressions/hash-address.ts';

/** Hashes the sender's address; of an e-mail also without what stands behind a plus, which many servers let senders add. */
export function addressHashesOf(
  vault: Vault,
  { channel, fromAddress }: Pick<IncomingReply, 'channel' | 'fromAddress'>,
): Buffer[] {
  const own = hashAddress(vault, channel, fromAddress);
  const plain = fromAddress.replace(/\+[^@]*@/, '@');
  return channel === 'sms' || plain === fromAddress ? [own] : [own, hashAddress(vault, channel, plain)];
}
