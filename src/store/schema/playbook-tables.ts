import type { ColumnType } from 'kysely';
import type { Drawn } from './drawn.ts';

interface PlaybookReleasesTable {
  release_id: Drawn;
  hash: string;
  /** Read parsed, written as JSON text. */
  files: ColumnType<Readonly<Record<string, string>>, string, never>;
  author: string;
  note: string | null;
  published_at: Date;
}

/** The tables of the playbook. */
export interface PlaybookTables {
  playbook_releases: PlaybookReleasesTable;
}
