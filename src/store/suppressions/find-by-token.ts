import { channels, type Channel } from '../../domain/message.ts';
import type { UnsubscribeOwner } from '../ports/suppression-store.ts';
import { readSignedId } from '../sealing/signed-id.ts';
import type { StoreContext } from '../store-context.ts';
import { hashAddress } from './hash-address.ts';
import { findSuppression } from './read-suppressions.ts';

/** Finds whose link a token is from, or the lead that this one was merged into, with its addresses. */
export async function findByToken(context: StoreContext, token: string): Promise<UnsubscribeOwner | undefined> {
  const { db, vault } = context;
  const namedId = readSignedId(vault.signUnsubscribe, token);
  if (namedId === undefined) return undefined;
  const row = await db
    .selectFrom('leads as named')
    .innerJoin('leads', (join) =>
      join.on((pair) => pair('leads.lead_id', '=', pair.fn.coalesce('named.merged_into_lead_id', 'named.lead_id'))),
    )
    .select(['leads.lead_id', 'leads.wrapped_key', 'leads.sealed_profile'])
    .where('named.lead_id', '=', namedId)
    .executeTakeFirst();
  if (row === undefined || row.wrapped_key === null) return undefined;
  const profile = vault.unlock(row.lead_id, row.wrapped_key).open('leads.sealed_profile', row.sealed_profile);
  const addressOf: Readonly<Record<Channel, string | undefined>> = { email: profile.email, sms: profile.phone };
  const owned = await Promise.all(
    channels.map(async (channel) => {
      const address = addressOf[channel];
      if (address === undefined) return [];
      const held = await findSuppression(context, channel, hashAddress(vault, channel, address));
      return [{ channel, address, suppressedBecause: held?.reason }];
    }),
  );
  return { leadId: row.lead_id, addresses: owned.flat() };
}
