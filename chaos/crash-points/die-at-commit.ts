import { AsyncLocalStorage } from 'node:async_hooks';
import { PGliteDriver, PostgresDriver, type DatabaseConnection } from 'kysely';
import { die } from './die.ts';

const moments = new AsyncLocalStorage<'before' | 'after'>();

/** Does something whose transaction is cut short by death: just before its commit, or when the database has answered that. */
export function dieAtCommit<Result>(moment: 'before' | 'after', work: () => Promise<Result>): Promise<Result> {
  watchCommits();
  return moments.run(moment, work);
}

/** The commit is out of reach of every port, so it is caught where the query builder hands it to the database. */
function watchCommits(): void {
  for (const { prototype } of [PostgresDriver, PGliteDriver]) {
    const commit = Reflect.get(prototype, 'commitTransaction') as (connection: DatabaseConnection) => Promise<void>;
    prototype.commitTransaction = async function (connection: DatabaseConnection) {
      const moment = moments.getStore();
      if (moment === 'before') await die();
      await commit.call(this, connection);
      if (moment === 'after') await die();
    };
  }
}
