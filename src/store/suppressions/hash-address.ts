import type { Channel } from '../../domain/message.ts';
import type { IdentityKind, Vault } from '../sealing/vault.ts';

/** By what a person is found on each channel. */
export const identityKindOf: Readonly<Record<Channel, IdentityKind>> = { email: 'email', sms: 'phone' };

/** Hashes an address as identities are hashed, so that one finds the other. */
export function hashAddress(vault: Vault, channel: Channel, address: string): Buffer {
  return vault.hashIdentity(identityKindOf[channel], address);
}
