import { randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { Arrival } from '../../domain/submission.ts';
import { insertForEach } from '../insert-for-each.ts';
import { mergeProfiles } from '../leads/merge-profiles.ts';
import type { SubmissionReceipt } from '../ports/submission-store.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';
import { timelineRow } from '../timeline/timeline-row.ts';

const replyTokenBytes = 16;

/** Stores what arrived for a new lead, or for the lead that the e-mail belongs to. */
export async function receiveSubmission(context: StoreContext, arrival: Arrival): Promise<SubmissionReceipt> {
  const emailHash = context.vault.hashEmail(arrival.profile.email);
  return (await receiveFromNewLead(context, arrival, emailHash)) ?? receiveFromKnownLead(context, arrival, emailHash);
}

/** One statement, whose other parts happen only when nobody has the address: of two at once, the later waits. */
async function receiveFromNewLead(
  { db, vault }: StoreContext,
  arrival: Arrival,
  emailHash: Buffer,
): Promise<SubmissionReceipt | undefined> {
  const leadId = randomUUID();
  const { wrappedKey, sealer } = vault.makeLeadKey(leadId);
  const submission = submissionRow(leadId, arrival, sealer);
  const taken = await db
    .with('new_identity', (query) =>
      query
        .insertInto('identities')
        .values({ kind: 'email', hash: emailHash, lead_id: leadId })
        .onConflict((conflict) => conflict.doNothing())
        .returning('lead_id'),
    )
    .with('new_lead', (query) =>
      insertForEach(query, 'new_identity', 'leads', {
        ...leadColumns(arrival.profile, arrival, sealer),
        lead_id: leadId,
        reply_token: randomBytes(replyTokenBytes).toString('hex'),
        wrapped_key: wrappedKey,
        status: 'New',
        priority: 'normal',
        made_in_sandbox: arrival.madeInSandbox,
        created_at: arrival.receivedAt,
      }),
    )
    .with('new_submission', (query) => insertForEach(query, 'new_identity', 'submissions', submission))
    .with('new_event', (query) =>
      insertForEach(query, 'new_identity', 'timeline_events', arrivalEvent(submission, sealer)),
    )
    .selectFrom('new_identity')
    .select('lead_id')
    .executeTakeFirst();
  return taken && { submissionId: submission.submission_id, leadId, isNewLead: true };
}

async function receiveFromKnownLead(
  { db, vault }: StoreContext,
  arrival: Arrival,
  emailHash: Buffer,
): Promise<SubmissionReceipt> {
  return db.transaction().execute(async (transaction) => {
    const lead = await transaction
      .selectFrom('identities')
      .innerJoin('leads', 'leads.lead_id', 'identities.lead_id')
      .select(['leads.lead_id', 'wrapped_key', 'sealed_profile'])
      .where('kind', '=', 'email')
      .where('hash', '=', emailHash)
      .forUpdate('leads')
      .executeTakeFirstOrThrow();
    const sealer = vault.unlock(lead.lead_id, lead.wrapped_key);
    const profile = mergeProfiles(sealer.open('leads.sealed_profile', lead.sealed_profile), arrival.profile);
    const submission = submissionRow(lead.lead_id, arrival, sealer);
    await transaction
      .with('changed_lead', (query) =>
        query
          .updateTable('leads')
          .set(leadColumns(profile, arrival, sealer))
          .where('lead_id', '=', lead.lead_id),
      )
      .with('new_submission', (query) => query.insertInto('submissions').values(submission))
      .insertInto('timeline_events')
      .values(arrivalEvent(submission, sealer))
      .execute();
    return { submissionId: submission.submission_id, leadId: lead.lead_id, isNewLead: false };
  });
}

/** What every submission, the first and the later ones, writes to its lead. */
function leadColumns(
  profile: LeadProfile,
  { source, receivedAt }: Arrival,
  sealer: Sealer,
): Pick<Insertable<Database['leads']>, 'sealed_profile' | 'source' | 'updated_at'> {
  return { sealed_profile: sealer.seal('leads.sealed_profile', profile), source, updated_at: receivedAt };
}

function submissionRow(leadId: string, arrival: Arrival, sealer: Sealer): Insertable<Database['submissions']> {
  return {
    submission_id: randomUUID(),
    lead_id: leadId,
    route: arrival.route,
    source: arrival.source,
    received_at: arrival.receivedAt,
    sealed_profile: sealer.seal('submissions.sealed_profile', arrival.profile),
    sealed_content: sealer.seal('submissions.sealed_content', arrival.content),
    sealed_headers: sealer.seal('submissions.sealed_headers', arrival.headers),
    sealed_body: sealer.sealBytes('submissions.sealed_body', arrival.rawBody),
  };
}

function arrivalEvent(
  { lead_id, submission_id, route, source, received_at }: Insertable<Database['submissions']>,
  sealer: Sealer,
): Insertable<Database['timeline_events']> {
  const summary = `Arrived through the ${route} from the source ${source}.`;
  const data = { submissionId: submission_id };
  return timelineRow(lead_id, { at: received_at, type: 'lead-received', summary, data }, sealer);
}
