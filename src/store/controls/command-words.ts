import type { CommandWord } from '../ports/control-store.ts';
import { requireFound } from '../require-found.ts';
import type { Queryable } from '../store-context.ts';

/** Keeps who gave a command to many leads, and why. */
export async function keepCommandWord(db: Queryable, commandId: string, { by, note, at }: CommandWord): Promise<void> {
  await db
    .insertInto('command_words')
    .values({ command_id: commandId, given_by: by, note: note ?? null, given_at: at })
    .execute();
}

/** @throws NotFoundError */
export async function getCommandWord(db: Queryable, commandId: string): Promise<CommandWord> {
  const query = db.selectFrom('command_words').selectAll().where('command_id', '=', commandId);
  const { given_by, note, given_at } = await requireFound('command', commandId, query);
  return { by: given_by, ...(note !== null && { note }), at: given_at };
}
