import type { SourceNoticeKind } from '../../domain/source-notice.ts';
import type { Drawn } from './drawn.ts';

interface SourceConfirmationsTable {
  source: string;
  confirmed_at: Date;
}

interface SourceNoticesTable {
  notice_id: Drawn;
  source: string;
  kind: SourceNoticeKind;
  subject: string;
  because: string;
  raised_at: Date;
  settled_at: Date | null;
}

/** The tables of where leads come from. */
export interface SourceTables {
  source_confirmations: SourceConfirmationsTable;
  source_notices: SourceNoticesTable;
}
