import type { ColumnType, Generated } from 'kysely';
import type { CompanyFacts } from '../domain/company/company-facts.ts';
import type { AlertTables } from './schema/alert-tables.ts';
import type { CrmTables } from './schema/crm-tables.ts';
import type { ControlTables } from './schema/control-tables.ts';
import type { EnrollmentTables } from './schema/enrollment-tables.ts';
import type { FailureTables } from './schema/failure-tables.ts';
import type { FeedbackTables } from './schema/feedback-tables.ts';
import type { LeadTables } from './schema/lead-tables.ts';
import type { MessageTables } from './schema/message-tables.ts';
import type { OutcomeTables } from './schema/outcome-tables.ts';
import type { OwnerTables } from './schema/owner-tables.ts';
import type { PlaybookTables } from './schema/playbook-tables.ts';
import type { RecordTables } from './schema/record-tables.ts';
import type { ReplyTables } from './schema/reply-tables.ts';
import type { ReviewTables } from './schema/review-tables.ts';
import type { RoutingTables } from './schema/routing-tables.ts';
import type { SourceTables } from './schema/source-tables.ts';
import type { DeliveryEventTables } from './schema/delivery-event-tables.ts';
import type { SubmissionTables } from './schema/submission-tables.ts';
import type { SuppressionTables } from './schema/suppression-tables.ts';
import type { VendorTables } from './schema/vendor-tables.ts';

interface CompaniesTable {
  vendor: string;
  domain: string;
  /** Read parsed, written as JSON text. */
  facts: ColumnType<CompanyFacts | null, string | null, string | null>;
  fetched_at: Date;
}

interface MigrationsTable {
  name: string;
}

interface MasterKeyFingerprintTable {
  is_only: Generated<boolean>;
  fingerprint: Uint8Array;
}

/** The tables as `migrations/` makes them. */
export interface Database
  extends
    LeadTables,
    SubmissionTables,
    FailureTables,
    FeedbackTables,
    AlertTables,
    EnrollmentTables,
    ControlTables,
    CrmTables,
    MessageTables,
    ReviewTables,
    RoutingTables,
    ReplyTables,
    SuppressionTables,
    DeliveryEventTables,
    OutcomeTables,
    OwnerTables,
    RecordTables,
    PlaybookTables,
    SourceTables,
    VendorTables {
  companies: CompaniesTable;
  migrations: MigrationsTable;
  master_key_fingerprint: MasterKeyFingerprintTable;
}
