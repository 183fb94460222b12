import type { Channel } from '../../domain/message.ts';
import type { Suppression } from '../../domain/suppression.ts';
import { isUuid } from '../is-uuid.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { lockOwners } from './lock-owners.ts';
import { suppressionFromRow } from './suppression-from-row.ts';

interface Lift {
  readonly by: string;
  readonly note: string;
  readonly at: Date;
}

/** Undoes a suppression and tells the leads that it concerns; undefined when there is none that holds. */
export async function liftSuppression(
  context: StoreContext,
  suppressionId: string,
  lift: Lift,
): Promise<Suppression | undefined> {
  if (!isUuid(suppressionId)) return undefined;
  const held = await context.db
    .selectFrom('suppressions')
    .select(['channel', 'address_hash'])
    .where('suppression_id', '=', suppressionId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return held && liftAddress(context, held.channel, held.address_hash, lift);
}

/** Undoes what holds for an address; undefined when nothing does. */
export function liftAddress(
  { db, vault }: StoreContext,
  channel: Channel,
  addressHash: Uint8Array,
  { by, note, at }: Lift,
): Promise<Suppression | undefined> {
  return retryWhenOvertaken(() =>
    db.transaction().execute(async (transaction) => {
      const owners = await lockOwners({ db: transaction, vault }, channel, [addressHash]);
      const row = await transaction
        .updateTable('suppressions')
        .set({ lifted_at: at, sealed_lift: vault.suppressions.seal('suppressions.sealed_lift', { by, note }) })
        .where('channel', '=', channel)
        .where('address_hash', '=', addressHash)
        .where('lifted_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const suppression = suppressionFromRow(row, vault);
      const summary = `Messages may be sent by ${channel === 'email' ? 'e-mail' : 'SMS'} again, says ${by}: ${note}`;
      const data = { suppressionId: suppression.suppressionId, channel };
      const event = { at, type: 'suppression-lifted' as const, summary, data };
      for (const owner of owners) {
        await tellTimeline(transaction, owner, event);
      }
      return suppression;
    }),
  );
}
