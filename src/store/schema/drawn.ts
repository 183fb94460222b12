import type { ColumnType } from 'kysely';

/** A number drawn by the database; never written. */
export type Drawn = ColumnType<number, never, never>;
