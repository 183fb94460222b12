import type { ColumnType, Generated } from 'kysely';
import type { Assessment } from '../domain/assessment.ts';
import type { CompanyFacts } from '../domain/company/company-facts.ts';
import type { LeadStatus, StopReason } from '../domain/lead-state.ts';
import type { Channel, Verdict } from '../domain/message.ts';
import type { RoutePriority } from '../domain/routes.ts';
import type { SequenceVersion } from '../domain/sequence.ts';
import type { SourceNoticeKind } from '../domain/source-notice.ts';
import type { SubmissionRoute, SubmissionState } from '../domain/submission.ts';
import type { TimelineEventType } from '../domain/timeline-event.ts';
import type { DeliveryState } from './ports/delivery-store.ts';
import type { Enrollment } from './ports/enrollment-store.ts';
import type { ModelCall } from './ports/model-call-store.ts';
import type { ReplyReceipt } from './ports/reply-store.ts';
import type { IdentityKind } from './sealing/vault.ts';

/** Drawn by the database; never written. */
type Drawn = ColumnType<number, never, never>;

interface LeadsTable {
  lead_id: string;
  reply_token: string;
  wrapped_key: Uint8Array | null;
  sealed_profile: Uint8Array;
  status: LeadStatus;
  priority: RoutePriority;
  tags: Generated<string[]>;
  source: string;
  made_in_sandbox: boolean;
  assessed_submission_id: string | null;
  merged_into_lead_id: string | null;
  created_at: Date;
  updated_at: Date;
}

interface IdentitiesTable {
  kind: IdentityKind;
  hash: Uint8Array;
  lead_id: string;
}

interface SubmissionsTable {
  submission_id: string;
  arrival: Drawn;
  lead_id: string | null;
  state: SubmissionState;
  reason: string | null;
  route: SubmissionRoute;
  source: string | null;
  received_at: Date;
  dedupe_hash: Uint8Array | null;
  content_hash: Uint8Array | null;
  external_id: string | null;
  body_hash: Uint8Array;
  made_in_sandbox: boolean;
  sealed_profile: Uint8Array | null;
  sealed_content: Uint8Array | null;
  sealed_headers: Uint8Array;
  sealed_body: Uint8Array | null;
  dispatched_at: Date | null;
  admitted_run_id: string | null;
  admitted_at: Date | null;
  absorbed_lead_id: string | null;
  absorbed_stop_ordinal: number | null;
  ordinal: Drawn;
}

interface DossiersTable {
  submission_id: string;
  sealed_dossier: Uint8Array;
}

interface AssessmentsTable {
  submission_id: string;
  intent: Assessment['intent'];
  score: number;
  confidence: number;
  judged_by: Assessment['judgedBy'];
  judge: string;
  sealed_opinion: Uint8Array;
  assessed_at: Date;
}

interface SequenceVersionsTable {
  hash: string;
  /** Read parsed, written as JSON text. */
  version: ColumnType<SequenceVersion, string, never>;
}

interface EnrollmentsTable {
  enrollment_id: string;
  lead_id: string;
  cause_id: string;
  sequence_name: string;
  version_hash: string;
  ordinal: Generated<number>;
  started_at: Date;
  state: Generated<Enrollment['state']>;
  ended_at: Date | null;
  stop_reason: StopReason | null;
  next_what: string | null;
  next_at: Date | null;
  next_because: string | null;
}

interface StopsTable {
  ordinal: Generated<number>;
  lead_id: string;
  reason: StopReason;
  stopped_at: Date;
}

interface AddressConfirmationsTable {
  enrollment_id: string;
  lead_id: string;
  email_hash: Uint8Array;
  confirmed_at: Date;
  sealed_evidence: Uint8Array;
  dispatched_at: Date | null;
}

interface MessagesTable {
  message_id: string;
  lead_id: string;
  enrollment_id: string;
  step_id: string;
  channel: Channel;
  sealed_content: Uint8Array;
  verdict_result: Verdict['result'];
  sealed_verdict_reasons: Uint8Array;
  drafted_at: Date;
}

interface DeliveriesTable {
  delivery_key: string;
  lead_id: string;
  enrollment_id: string;
  step_id: string;
  message_id: string;
  provider: string;
  message_id_local_part: string;
  state: DeliveryState;
  tries: number;
  attempt_token: string | null;
  deadline_at: Date | null;
  code: string | null;
  provider_message_id: string | null;
  sent_at: Date | null;
}

interface RepliesTable {
  reply_id: string;
  arrival: Drawn;
  lead_id: string | null;
  matched_by: NonNullable<ReplyReceipt['matchedBy']> | null;
  channel: Channel;
  provider: string;
  provider_message_id: string;
  received_at: Date;
  sealed_content: Uint8Array;
  sealed_body: Uint8Array;
  dispatched_at: Date | null;
}

interface HoldsTable {
  reply_id: string;
  lead_id: string;
  ordinal: Drawn;
  placed_at: Date;
  released_at: Date | null;
}

interface TimelineEventsTable {
  event_id: Drawn;
  lead_id: string;
  at: Date;
  type: TimelineEventType;
  sealed_event: Uint8Array;
}

interface ModelCallsTable {
  model_call_id: Drawn;
  lead_id: string;
  submission_id: string;
  purpose: ModelCall['purpose'];
  at: Date;
  vendor: string;
  model: string | null;
  prompt_hash: string;
  sealed_prompt: Uint8Array;
  sealed_answer: Uint8Array | null;
  error_code: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  /** Read as text, as numerics are. */
  cost_usd: ColumnType<string | null, number | null, never>;
  latency_ms: number;
}

interface PerformedActionsTable {
  action_key: string;
  lead_id: string;
  reference: string;
  performed_at: Date;
}

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
export interface Database {
  leads: LeadsTable;
  identities: IdentitiesTable;
  submissions: SubmissionsTable;
  dossiers: DossiersTable;
  assessments: AssessmentsTable;
  sequence_versions: SequenceVersionsTable;
  enrollments: EnrollmentsTable;
  stops: StopsTable;
  address_confirmations: AddressConfirmationsTable;
  messages: MessagesTable;
  deliveries: DeliveriesTable;
  replies: RepliesTable;
  holds: HoldsTable;
  timeline_events: TimelineEventsTable;
  model_calls: ModelCallsTable;
  performed_actions: PerformedActionsTable;
  source_confirmations: SourceConfirmationsTable;
  source_notices: SourceNoticesTable;
  companies: CompaniesTable;
  migrations: MigrationsTable;
  master_key_fingerprint: MasterKeyFingerprintTable;
}
