import { excludeSending } from '../controls/sending-lock.ts';
import type { VersionStore } from '../ports/version-store.ts';
import type { Queryable } from '../store-context.ts';
import { unsentOfVersion } from './messages-of-version.ts';

/** Recalls a version in one transaction that waits for the claims which have begun: after it none lets its messages out. */
export function recallVersion(
  db: Queryable,
  { hash, by, reason, at }: Parameters<VersionStore['recall']>[0],
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await excludeSending(transaction);
    await transaction
      .insertInto('version_recalls')
      .values({ version_hash: hash, recalled_by: by, reason, recalled_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return unsentOfVersion(transaction, hash);
  });
}

/** Takes a recall back; what was held back by it is let go. */
export async function restoreVersion(db: Queryable, hash: string): Promise<boolean> {
  const restored = await db
    .deleteFrom('version_recalls')
    .where('version_hash', '=', hash)
    .returning('version_hash')
    .executeTakeFirst();
  return restored !== undefined;
}
