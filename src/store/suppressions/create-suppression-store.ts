import { suppressionHint } from '../../domain/suppression-hint.ts';
import type { SuppressionStore } from '../ports/suppression-store.ts';
import { writeSignedId } from '../sealing/signed-id.ts';
import type { StoreContext } from '../store-context.ts';
import { findByToken } from './find-by-token.ts';
import { hashAddress } from './hash-address.ts';
import { liftAddress, liftSuppression } from './lift-suppression.ts';
import { findSuppression, listSuppressions } from './read-suppressions.ts';
import { suppressAddress } from './suppress-address.ts';

/** Makes the part of the store that keeps what must not be written to. */
export function createSuppressionStore(context: StoreContext): SuppressionStore {
  const { vault } = context;
  return {
    suppress: ({ address, ...request }) =>
      suppressAddress(context, {
        ...request,
        addressHash: hashAddress(vault, request.channel, address),
        hint: suppressionHint(address.trim()),
      }),
    suppressHash: ({ addressHash, ...request }) =>
      suppressAddress(context, { ...request, addressHash: Buffer.from(addressHash, 'hex') }),
    lift: (suppressionId, by) => liftSuppression(context, suppressionId, by),
    async liftAddress({ channel, address, ...by }) {
      return (await liftAddress(context, channel, hashAddress(vault, channel, address), by)) !== undefined;
    },
    find: (channel, address) => findSuppression(context, channel, hashAddress(vault, channel, address)),
    list: (query) => listSuppressions(context, query),
    tokenOf: (leadId) => writeSignedId(vault.signUnsubscribe, leadId),
    findByToken: (token) => findByToken(context, token),
  };
}
