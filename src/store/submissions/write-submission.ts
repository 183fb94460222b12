import type { Insertable, InsertQueryBuilder, InsertResult } from 'kysely';
import type { SubmissionRoute } from '../../domain/submission.ts';
import { insertForEach } from '../insert-for-each.ts';
import type { AbsorbedLead } from '../ports/submission-store.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Vault } from '../sealing/vault.ts';
import type { Queryable } from '../store-context.ts';
import { timelineRow } from '../timeline/timeline-row.ts';
import type { Incoming } from './incoming.ts';
import { rawColumns } from './raw-columns.ts';
import { whatWasSaid } from './what-was-said.ts';

type Row = Insertable<Database['submissions']>;

interface Owner {
  readonly leadId: string;
  readonly sealer: Sealer;
  /** The lead that this submission showed to be the same person. */
  readonly absorbed?: AbsorbedLead | undefined;
}

/** Writes a submission that belongs to a lead as a row. */
export function acceptedRow(incoming: Incoming, { leadId, sealer, absorbed }: Owner, vault: Vault): Row {
  return {
    ...rawColumns(incoming, sealer, vault),
    submission_id: incoming.submissionId,
    lead_id: leadId,
    state: 'accepted',
    source: incoming.source,
    content_hash: incoming.route === 'form' ? vault.hashContent(whatWasSaid(incoming)) : null,
    made_in_sandbox: incoming.madeInSandbox,
    sealed_profile: sealer.seal('submissions.sealed_profile', incoming.profile),
    sealed_content: sealer.seal('submissions.sealed_content', incoming.content),
    absorbed_lead_id: absorbed?.leadId ?? null,
    absorbed_stop_ordinal: absorbed?.stopOrdinal ?? null,
  };
}

/**
 * Inserts a submission once for each row of an earlier part of the statement; one that is stored already, without a lead,
 * is written over, and counts as undispatched again, since its lead's workflow has not heard of it.
 */
export function writeSubmission(
  query: Pick<Queryable, 'insertInto'>,
  part: string,
  row: Row,
): InsertQueryBuilder<Database, 'submissions', InsertResult> {
  return insertForEach(query, part, 'submissions', row).onConflict((conflict) =>
    conflict.column('submission_id').doUpdateSet((builder) => ({
      lead_id: builder.ref('excluded.lead_id'),
      state: builder.ref('excluded.state'),
      reason: null,
      source: builder.ref('excluded.source'),
      content_hash: builder.ref('excluded.content_hash'),
      sealed_profile: builder.ref('excluded.sealed_profile'),
      sealed_content: builder.ref('excluded.sealed_content'),
      sealed_headers: builder.ref('excluded.sealed_headers'),
      sealed_body: builder.ref('excluded.sealed_body'),
      absorbed_lead_id: builder.ref('excluded.absorbed_lead_id'),
      absorbed_stop_ordinal: builder.ref('excluded.absorbed_stop_ordinal'),
      dispatched_at: null,
    })),
  );
}

const ways: Readonly<Record<SubmissionRoute, string>> = {
  form: 'the form',
  facebook: 'Facebook',
  typeform: 'Typeform',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  standard: 'the standard webhook',
};

/** Tells the lead's story of a submission. */
export function arrivalEvent(
  { submissionId, route, source, at }: Incoming,
  { leadId, sealer }: Owner,
): Insertable<Database['timeline_events']> {
  const summary = `Arrived through ${ways[route]} from the source ${source}.`;
  return timelineRow(leadId, { at, type: 'lead-received', summary, data: { submissionId } }, sealer);
}
