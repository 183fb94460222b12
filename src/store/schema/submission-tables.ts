import type { Assessment } from '../../domain/assessment.ts';
import type { SubmissionRoute, SubmissionState } from '../../domain/submission.ts';
import type { Drawn } from './drawn.ts';

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
  feedback_id: string | null;
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

/** The tables of what arrived, and what was found out about it. */
export interface SubmissionTables {
  submissions: SubmissionsTable;
  dossiers: DossiersTable;
  assessments: AssessmentsTable;
}
