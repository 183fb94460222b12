import { randomUUID } from 'node:crypto';
import type { Channel } from '../../domain/message.ts';
import type { Suppression, SuppressionReason } from '../../domain/suppression.ts';
import { lockByHash } from '../lock-by-hash.ts';
import type { ChannelStop, SuppressedAddress } from '../ports/suppression-store.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { lockOwners, type AddressOwner } from './lock-owners.ts';
import { stopOnChannel } from './stop-on-channel.ts';
import { suppressionFromRow } from './suppression-from-row.ts';
import { suppressionWords } from './suppression-words.ts';

interface HashedAddress {
  readonly channel: Channel;
  readonly addressHash: Buffer;
  /** The address with its middle left out, where it is known. */
  readonly hint?: string | undefined;
  readonly reason: SuppressionReason;
  readonly origin: string;
  readonly at: Date;
}

/**
 * Suppresses an address in one transaction, which locks the rows of the leads that have it and the address itself, and
 * stops what runs for them on this channel. One that is suppressed already stays as it is.
 */
export function suppressAddress(context: StoreContext, request: HashedAddress): Promise<SuppressedAddress> {
  const { db, vault } = context;
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => suppressInTransaction({ db: transaction, vault }, request)),
  );
}

/** Does the same in the caller's transaction. @throws OvertakenError when it must begin anew */
export async function suppressInTransaction(context: StoreContext, request: HashedAddress): Promise<SuppressedAddress> {
  const { db, vault } = context;
  const { channel, addressHash, hint, reason, origin, at } = request;
  const owners = await lockOwners(context, channel, [addressHash]);
  // Several leads may have one phone number, and not all of them are found by it, so their rows alone do not keep a claim
  // from slipping past.
  await lockByHash(db, addressHash, 'alone');
  const inserted = await db
    .insertInto('suppressions')
    .values({
      suppression_id: randomUUID(),
      channel,
      address_hash: addressHash,
      reason,
      origin,
      suppressed_at: at,
      sealed_hint: hint === undefined ? null : vault.suppressions.seal('suppressions.sealed_hint', hint),
    })
    .onConflict((conflict) => conflict.columns(['channel', 'address_hash']).where('lifted_at', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst();
  const leadId = owners[0]?.leadId;
  if (inserted === undefined) {
    const earlier = await db
      .selectFrom('suppressions')
      .selectAll()
      .where('channel', '=', channel)
      .where('address_hash', '=', addressHash)
      .where('lifted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return { ...suppressionFromRow(earlier, vault), isNew: false, leadId, stops: [] };
  }
  const suppression = suppressionFromRow(inserted, vault);
  const stops: ChannelStop[] = [];
  for (const owner of owners) {
    await tellSuppressed(context, owner, suppression);
    const stop = await stopOnChannel(db, owner, request);
    if (stop !== undefined) stops.push(stop);
  }
  return { ...suppression, isNew: true, leadId, stops };
}

const channelWords: Readonly<Record<Channel, string>> = { email: 'e-mail', sms: 'SMS' };

async function tellSuppressed(
  { db }: StoreContext,
  owner: AddressOwner,
  { suppressionId, channel, reason, origin, suppressedAt }: Suppression,
): Promise<void> {
  const summary = `Nothing more is sent by ${channelWords[channel]}, because ${suppressionWords[reason].because} (${origin}).`;
  const data = { suppressionId, channel, reason };
  const event = { at: suppressedAt, type: 'address-suppressed' as const, summary, data };
  await tellTimeline(db, owner, event);
}
