import { sql } from 'kysely';
import { insertForEach } from '../insert-for-each.ts';
import { identitiesOf, type Identities, type Identity } from '../leads/identities-of.ts';
import { lockClaimants, type Claimant } from '../leads/lock-claimants.ts';
import { mergeLeads } from '../leads/merge-leads.ts';
import { mergeProfiles } from '../leads/merge-profiles.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { SubmissionReceipt } from '../ports/submission-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { findRepeat } from './find-repeat.ts';
import type { Incoming } from './incoming.ts';
import { acceptedRow, arrivalEvent, writeSubmission } from './write-submission.ts';

/**
 * Gives a submission to the lead that it is from, in the caller's transaction.
 *
 * The e-mail address identifies. A phone number becomes an identity only of a lead that has no e-mail address, and stays
 * one when that lead gives an address later: the same number alone still finds it. A lead that came with an address is
 * never found by its phone number, which others may share or mistype. So:
 *
 * - the address is known: its lead, whatever number comes with it, unless
 * - the number is that of another lead, which has no address: both are one person, and the older absorbs the younger;
 * - the address is unknown, and the number is that of a lead without address: that lead, which has the address from now on;
 * - a number alone: the lead that has it.
 * @throws OvertakenError when there is no such lead any more, or others moved at the same time
 */
export async function joinLead({ db, vault }: StoreContext, incoming: Incoming): Promise<SubmissionReceipt> {
  const identities = identitiesOf(incoming.profile, vault);
  const { lead, other, newIdentity, lockedLeadIds } = await findPerson(db, identities);
  const { submissionId, source, profile, at } = incoming;
  if (other === undefined) {
    const repeated = await findRepeat({ db, vault }, incoming, lead.lead_id);
    if (repeated !== undefined) return repeated;
  }
  if (newIdentity !== undefined) await attach(db, newIdentity, lead.lead_id);
  const merged = other && (await mergeLeads({ db, vault }, { winner: lead, loser: other, at, lockedLeadIds }));
  const sealer = vault.unlock(lead.lead_id, lead.wrapped_key);
  const known = merged?.profile ?? sealer.open('leads.sealed_profile', lead.sealed_profile);
  const owner = { leadId: lead.lead_id, sealer, absorbed: merged?.absorbed };
  await db
    .with('changed_lead', (query) =>
      query
        .updateTable('leads')
        .set({ sealed_profile: sealer.seal('leads.sealed_profile', mergeProfiles(known, profile)) })
        .set({ source, updated_at: at })
        .where('lead_id', '=', lead.lead_id)
        .returning('lead_id'),
    )
    .with('new_submission', (query) => writeSubmission(query, 'changed_lead', acceptedRow(incoming, owner, vault)))
    .with('new_event', (query) =>
      insertForEach(query, 'changed_lead', 'timeline_events', arrivalEvent(incoming, owner)),
    )
    .selectNoFrom(sql`1`.as('done'))
    .execute();
  return { submissionId, leadId: lead.lead_id, source, isNewLead: false, isDuplicate: false };
}

interface Person {
  readonly lead: Claimant;
  /** Another lead that is the same person, and goes up in `lead`. */
  readonly other?: Claimant | undefined;
  /** The address that `lead` did not have until now. */
  readonly newIdentity?: Identity | undefined;
  readonly lockedLeadIds: ReadonlySet<string>;
}

async function findPerson(transaction: Queryable, identities: Identities): Promise<Person> {
  const { byEmail, byPhone, byPhoneAlone, lockedLeadIds } = await lockClaimants(transaction, identities);
  if (byEmail !== undefined && byPhoneAlone !== undefined) {
    return isOlder(byEmail, byPhoneAlone)
      ? { lead: byEmail, other: byPhoneAlone, lockedLeadIds }
      : { lead: byPhoneAlone, other: byEmail, lockedLeadIds };
  }
  if (byEmail !== undefined) return { lead: byEmail, lockedLeadIds };
  const lead = identities.email === undefined ? byPhone : byPhoneAlone;
  if (lead === undefined) throw new OvertakenError();
  return { lead, newIdentity: identities.email, lockedLeadIds };
}

function isOlder(one: Claimant, other: Claimant): boolean {
  const aheadMs = other.created_at.getTime() - one.created_at.getTime();
  return aheadMs === 0 ? one.lead_id < other.lead_id : aheadMs > 0;
}

async function attach(transaction: Queryable, { kind, hash, companyHash }: Identity, leadId: string): Promise<void> {
  const attached = await transaction
    .insertInto('identities')
    .values({ kind, hash, lead_id: leadId, company_hash: companyHash ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('lead_id')
    .executeTakeFirst();
  if (attached === undefined) throw new OvertakenError();
}
