import type { Selectable } from 'kysely';
import type { SubmissionRecord, SubmissionSummary } from '../ports/submission-store.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

type Row = Selectable<Database['submissions']>;

export const summaryColumns = [
  'submission_id',
  'route',
  'state',
  'received_at',
  'submissions.source',
  'submissions.lead_id',
  'reason',
  'dispatched_at',
] as const;

type SummaryRow = Pick<
  Row,
  'submission_id' | 'route' | 'state' | 'received_at' | 'source' | 'lead_id' | 'reason' | 'dispatched_at'
>;

/** Reads from its row what a list shows of a submission. */
export function summaryFromRow(row: SummaryRow): SubmissionSummary {
  return {
    submissionId: row.submission_id,
    route: row.route,
    state: row.state,
    receivedAt: row.received_at,
    source: row.source ?? undefined,
    leadId: row.lead_id ?? undefined,
    reason: row.reason ?? undefined,
    isDispatched: row.dispatched_at !== null,
  };
}

/** Reads all that is kept of a submission from its row. Of the dedupe key there is only a hash. */
export function submissionFromRow(row: Row, sealer: Sealer): SubmissionRecord {
  const { sealed_profile: profile, sealed_content: content, sealed_body: body } = row;
  return {
    ...summaryFromRow(row),
    externalId: row.external_id ?? undefined,
    headers: sealer.open('submissions.sealed_headers', row.sealed_headers),
    rawBody: body === null ? undefined : sealer.openBytes('submissions.sealed_body', body),
    bodyHash: Buffer.from(row.body_hash).toString('hex'),
    profile: profile === null ? undefined : sealer.open('submissions.sealed_profile', profile),
    content: content === null ? undefined : sealer.open('submissions.sealed_content', content),
    madeInSandbox: row.made_in_sandbox,
  };
}
