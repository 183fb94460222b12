import { channels } from '../../domain/message.ts';
import { firstMode } from '../../domain/sending-mode.ts';
import type { ChannelMode, ModeChange } from '../ports/control-store.ts';
import type { Queryable } from '../store-context.ts';
import { excludeSending } from './sending-lock.ts';

/** Sets the mode of a channel in one transaction that waits for the claims which have begun. */
export async function setSendingMode(db: Queryable, change: ModeChange): Promise<void> {
  const { channel, mode, allowList, by, note, at } = change;
  await db.transaction().execute(async (transaction) => {
    await excludeSending(transaction);
    await transaction
      .insertInto('sending_mode_changes')
      .values({ channel, mode, allow_list: [...allowList], changed_by: by, note, changed_at: at })
      .execute();
  });
}

/** Reads the mode of each channel. */
export async function listSendingModes(db: Queryable): Promise<ChannelMode[]> {
  const rows = await db
    .selectFrom('sending_mode_changes')
    .selectAll()
    .distinctOn('channel')
    .orderBy('channel')
    .orderBy('change_number', 'desc')
    .execute();
  return channels.map((channel) => {
    const row = rows.find((one) => one.channel === channel);
    if (row === undefined) return { channel, mode: firstMode, allowList: [] };
    const { mode, allowList, ...set } = changeFromRow(row);
    return { channel, mode, allowList, set: { by: set.by, note: set.note, at: set.at } };
  });
}

/** Lists changes of modes, the last first. */
export async function listModeChanges(db: Queryable, limit: number): Promise<ModeChange[]> {
  const rows = await db
    .selectFrom('sending_mode_changes')
    .selectAll()
    .orderBy('change_number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(changeFromRow);
}

function changeFromRow(row: {
  readonly channel: ModeChange['channel'];
  readonly mode: ModeChange['mode'];
  readonly allow_list: string[];
  readonly changed_by: string;
  readonly note: string;
  readonly changed_at: Date;
}): ModeChange {
  const { channel, mode, allow_list: allowList, changed_by: by, note, changed_at: at } = row;
  return { channel, mode, allowList, by, note, at };
}
