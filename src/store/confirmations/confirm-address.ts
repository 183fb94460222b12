import type { PendingConfirmation, ConfirmationStore } from '../ports/confirmation-store.ts';
import { readSignedId } from '../sealing/signed-id.ts';
import type { StoreContext } from '../store-context.ts';
import { timelineRow } from '../timeline/timeline-row.ts';
import { insertForEach } from '../insert-for-each.ts';

/** Whose address a link confirms. */
interface AddressOwner {
  readonly enrollment_id: string;
  readonly sequence_name: string;
  /** The one that goes on, if another was merged into it. */
  readonly lead_id: string;
  readonly wrapped_key: Uint8Array | null;
  readonly sealed_profile: Uint8Array;
  readonly email_hash: Uint8Array;
}

/** Finds whose address the enrollment asked to confirm: that of the lead, or of the one that it was merged into. */
export async function findAddressOwner({ db, vault }: StoreContext, token: string): Promise<AddressOwner | undefined> {
  const enrollmentId = readSignedId(vault.signConfirmation, token);
  if (enrollmentId === undefined) return undefined;
  return db
    .selectFrom('enrollments')
    .innerJoin('leads as asked', 'asked.lead_id', 'enrollments.lead_id')
    .innerJoin('leads', (join) =>
      join.on((pair) => pair('leads.lead_id', '=', pair.fn.coalesce('asked.merged_into_lead_id', 'asked.lead_id'))),
    )
    .innerJoin('identities', (join) =>
      join.onRef('identities.lead_id', '=', 'leads.lead_id').on('identities.kind', '=', 'email'),
    )
    .select(['enrollment_id', 'sequence_name', 'leads.lead_id', 'leads.wrapped_key', 'leads.sealed_profile'])
    .select('identities.hash as email_hash')
    .where('enrollment_id', '=', enrollmentId)
    .executeTakeFirst();
}

/** Keeps that the owner of an address confirmed it, and tells the timeline, in one statement. */
export async function confirmAddress(
  context: StoreContext,
  token: string,
  evidence: Parameters<ConfirmationStore['confirm']>[1],
): Promise<PendingConfirmation | undefined> {
  const owner = await findAddressOwner(context, token);
  if (owner === undefined) return undefined;
  await insertConfirmation(context, owner, evidence);
  return { enrollmentId: owner.enrollment_id, leadId: owner.lead_id };
}

async function insertConfirmation(
  { db, vault }: StoreContext,
  { enrollment_id, sequence_name, lead_id, wrapped_key, sealed_profile, email_hash }: AddressOwner,
  { at, ipAddress }: Parameters<ConfirmationStore['confirm']>[1],
): Promise<void> {
  const sealer = vault.unlock(lead_id, wrapped_key);
  const { email = '' } = sealer.open('leads.sealed_profile', sealed_profile);
  const event = {
    at,
    type: 'address-confirmed' as const,
    summary: `The lead confirmed its e-mail address, as the sequence ${sequence_name} had asked.`,
    data: { enrollmentId: enrollment_id },
  };
  await db
    .with('new_confirmation', (query) =>
      query
        .insertInto('address_confirmations')
        .values({
          enrollment_id,
          lead_id,
          email_hash,
          confirmed_at: at,
          sealed_evidence: sealer.seal('address_confirmations.sealed_evidence', { email, ipAddress }),
        })
        .onConflict((conflict) => conflict.column('enrollment_id').doNothing())
        .returning('enrollment_id'),
    )
    .with('new_event', (query) =>
      insertForEach(query, 'new_confirmation', 'timeline_events', timelineRow(lead_id, event, sealer)),
    )
    .selectFrom('new_confirmation')
    .selectAll()
    .execute();
}
