import { randomBytes } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { insertForEach } from '../insert-for-each.ts';
import { identitiesOf, type Identities } from '../leads/identities-of.ts';
import type { SubmissionReceipt } from '../ports/submission-store.ts';
import type { StoreContext } from '../store-context.ts';
import type { Incoming } from './incoming.ts';
import { acceptedRow, arrivalEvent, writeSubmission } from './write-submission.ts';

const replyTokenBytes = 16;

/**
 * Makes the lead of a submission, in one statement that does nothing, and answers undefined, when somebody has the e-mail
 * address already, or has the phone number and no e-mail address, or when the submission was stored before. Of two with
 * the same address at once, the later waits for the earlier.
 * @throws TypeError when the profile has neither e-mail nor phone
 */
export async function makeLead(
  { db, vault }: StoreContext,
  incoming: Incoming,
): Promise<SubmissionReceipt | undefined> {
  const identities = identitiesOf(incoming.profile, vault);
  const identity = identities.email ?? identities.phone;
  if (identity === undefined) throw new TypeError('A lead needs an e-mail address or a phone number');
  const leadId = vault.drawId();
  const { wrappedKey, sealer } = vault.makeLeadKey(leadId);
  const submission = acceptedRow(incoming, { leadId, sealer }, vault);
  const made = await db
    .with('new_identity', (query) =>
      query
        .insertInto('identities')
        .columns(['kind', 'hash', 'lead_id', 'company_hash'])
        .expression(
          sql`select ${identity.kind}, ${identity.hash}::bytea, ${leadId}::uuid, ${identity.companyHash ?? null}::bytea
            where ${sql.join([isUnlinked(identities), isFirst(incoming, submission.dedupe_hash ?? null)], sql` and `)}`,
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('lead_id'),
    )
    .with('new_lead', (query) =>
      insertForEach(query, 'new_identity', 'leads', {
        lead_id: leadId,
        reply_token: randomBytes(replyTokenBytes).toString('hex'),
        wrapped_key: wrappedKey,
        sealed_profile: sealer.seal('leads.sealed_profile', incoming.profile),
        status: 'New',
        priority: 'normal',
        source: incoming.source,
        made_in_sandbox: incoming.madeInSandbox,
        created_at: incoming.at,
        updated_at: incoming.at,
      }),
    )
    .with('new_submission', (query) => writeSubmission(query, 'new_identity', submission))
    .with('new_event', (query) =>
      insertForEach(query, 'new_identity', 'timeline_events', arrivalEvent(incoming, { leadId, sealer })),
    )
    .selectFrom('new_identity')
    .select('lead_id')
    .executeTakeFirst();
  const { submissionId, source } = incoming;
  return made && { submissionId, leadId, source, isNewLead: true, isDuplicate: false };
}

/** Tells that an e-mail address comes without the phone number of a lead that has no e-mail address yet. */
function isUnlinked({ email, phone }: Identities): RawBuilder<boolean> {
  if (email === undefined || phone === undefined) return sql`true`;
  return sql`not exists (
    select from identities as phone
    where phone.kind = 'phone' and phone.hash = ${phone.hash}::bytea and not exists (
      select from identities as email where email.kind = 'email' and email.lead_id = phone.lead_id))`;
}

function isFirst({ isStored, route }: Incoming, dedupeHash: Uint8Array | null): RawBuilder<boolean> {
  if (isStored || dedupeHash === null) return sql`true`;
  return sql`not exists (
    select from submissions as earlier where earlier.route = ${route} and earlier.dedupe_hash = ${dedupeHash}::bytea)`;
}
