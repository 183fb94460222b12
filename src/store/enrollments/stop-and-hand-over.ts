import type { StopReason } from '../../domain/lead-state.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import { tagsWith } from '../leads/tags-with.ts';
import type { WrittenStop } from '../ports/meeting-store.ts';
import type { Queryable } from '../store-context.ts';
import { stopEnrollments } from './stop-enrollments.ts';

interface HandingOver {
  readonly reason: StopReason;
  readonly tags?: readonly string[];
  readonly at: Date;
}

/** Stops what runs for a lead, which is a person's from now on. The lead's row must be locked already. */
export async function stopAndHandOver(
  transaction: Queryable,
  { leadId, sealer }: LockedPerson,
  { reason, tags = [], at }: HandingOver,
): Promise<WrittenStop> {
  const ordinal = await stopEnrollments(transaction, { leadId, reason, at, sealer });
  await transaction
    .updateTable('leads')
    .set({ status: 'Handed over', tags: tagsWith(tags), updated_at: at })
    .where('lead_id', '=', leadId)
    .execute();
  return { leadId, ordinal, reason };
}
