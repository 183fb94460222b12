import { openAsBlob } from 'node:fs';
import { PGlite as RealPGlite } from '../../node_modules/@electric-sql/pglite/dist/index.js';

/** A database with all migrations applied, made once for a run of all tests: to make one anew takes seconds. */
const snapshotPath = process.env['LEADLINE_TEST_DATABASE_SNAPSHOT'];

/** Stands in for PGlite in tests: a database in memory begins as a copy of the snapshot. */
export class PGlite extends RealPGlite {
  static override async create(...given: unknown[]): Promise<never> {
    const create = RealPGlite.create.bind(RealPGlite) as (...all: unknown[]) => Promise<never>;
    if (given.length > 0 || snapshotPath === undefined) return create(...given);
    return create({ loadDataDir: await openAsBlob(snapshotPath) });
  }
}
