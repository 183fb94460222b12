import { LRUCache } from 'lru-cache';
import type { SequenceVersion } from '../../domain/sequence.ts';
import type { Queryable } from '../store-context.ts';

/** More versions than are live at once in any playbook. */
const maxRemembered = 500;

/** The versions of sequences that enrollments pin. None ever changes, so that what was seen once need not be asked again. */
export interface SequenceVersions {
  /** Keeps the version for good. */
  keep(version: SequenceVersion): Promise<void>;
  /** Answers the version that an enrollment pins. */
  get(hash: string): Promise<SequenceVersion>;
}

/** Makes the shelf of versions, in the database and partly in memory. */
export function createSequenceVersions(db: Queryable): SequenceVersions {
  const remembered = new LRUCache<string, SequenceVersion>({ max: maxRemembered });
  return {
    async keep(version) {
      if (remembered.has(version.hash)) return;
      await db
        .insertInto('sequence_versions')
        .values({ hash: version.hash, version: JSON.stringify(version) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      remembered.set(version.hash, version);
    },
    async get(hash) {
      const known = remembered.get(hash);
      if (known !== undefined) return known;
      const { version } = await db
        .selectFrom('sequence_versions')
        .select('version')
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow();
      remembered.set(hash, version);
      return version;
    },
  };
}
