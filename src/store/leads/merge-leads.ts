import { takeOverStops } from '../enrollments/take-over-stops.ts';
import { stopWords } from '../enrollments/stop-words.ts';
import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { AbsorbedLead } from '../ports/submission-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { closeReviews } from '../reviews/close-reviews.ts';
import { timelineRow } from '../timeline/timeline-row.ts';
import type { Claimant } from './lock-claimants.ts';
import { mergeProfiles } from './merge-profiles.ts';
import { moveOwner } from '../owners/move-owner.ts';
import { moveUnadmitted } from './move-unadmitted.ts';
import { tagsWith } from './tags-with.ts';
import { unitedStatus } from './united-status.ts';

interface Merge {
  readonly winner: Claimant;
  readonly loser: Claimant;
  readonly at: Date;
  /** All whose rows the transaction has locked. */
  readonly lockedLeadIds: ReadonlySet<string>;
}

/** What the winner is after the merge; its row still has its own profile. */
interface Merged {
  readonly absorbed: AbsorbedLead;
  readonly profile: LeadProfile;
}

/**
 * Makes one person of two leads, in the caller's transaction, which has locked both: what runs for the loser ends, what
 * persons are asked about it is closed, and its stops and holds silence the winner as well; its identities, its tags, the submissions that nobody works yet, and
 * its owner where the winner has none, go to the winner, whose profile it completes. Its history stays with it. Tells the timeline of both.
 * @throws OvertakenError when a third lead was merged into the loser meanwhile
 */
export async function mergeLeads({ db, vault }: StoreContext, merge: Merge): Promise<Merged> {
  const { winner, loser, at } = merge;
  const [to, from] = [winner.lead_id, loser.lead_id];
  const sealers = {
    winner: vault.unlock(to, winner.wrapped_key),
    loser: vault.unlock(from, loser.wrapped_key),
  };
  const stopOrdinal = await stopEnrollments(db, { leadId: from, reason: 'merged', at, sealer: sealers.loser });
  await closeReviews(db, {
    leadId: from,
    at,
    sealer: sealers.loser,
    becauseOf: () => stopWords.merged,
  });
  await takeOverStops(db, { from, to, at, sealer: sealers.winner });
  await db
    .updateTable('holds')
    .set({ lead_id: to })
    .where('lead_id', '=', from)
    .where((hold) => hold.or([hold('released_at', 'is', null), hold('paused_until', 'is not', null)]))
    .execute();
  await moveUnadmitted(db, { from, to, sealers });
  await db.updateTable('identities').set({ lead_id: to }).where('lead_id', '=', from).execute();
  await moveOwner(db, { from, to });
  await pointAtWinner(db, merge);
  await db
    .updateTable('leads')
    .set({ tags: tagsWith(loser.tags), status: unitedStatus(winner.status, loser.status) })
    .where('lead_id', '=', to)
    .execute();
  const told = { at, type: 'leads-merged' } as const;
  const winnerEvent = {
    ...told,
    summary: 'Turned out to be the same person as another lead, whose sequences were stopped.',
    data: { absorbedLeadId: from },
  };
  const loserEvent = {
    ...told,
    summary: 'Turned out to be the same person as an older lead, who goes on; nothing more is sent from here.',
    data: { mergedIntoLeadId: to },
  };
  await db
    .insertInto('timeline_events')
    .values([timelineRow(to, winnerEvent, sealers.winner), timelineRow(from, loserEvent, sealers.loser)])
    .execute();
  const profile = mergeProfiles(
    sealers.loser.open('leads.sealed_profile', loser.sealed_profile),
    sealers.winner.open('leads.sealed_profile', winner.sealed_profile),
  );
  return { absorbed: { leadId: from, stopOrdinal }, profile };
}

/** Those that the loser absorbed before point at the winner too; one that is not locked yet would break the order of locks. */
async function pointAtWinner(transaction: Queryable, { winner, loser, at, lockedLeadIds }: Merge): Promise<void> {
  const absorbedBefore = await transaction
    .selectFrom('leads')
    .select('lead_id')
    .where('merged_into_lead_id', '=', loser.lead_id)
    .execute();
  if (absorbedBefore.some(({ lead_id }) => !lockedLeadIds.has(lead_id))) throw new OvertakenError();
  const pointing = [loser.lead_id, ...absorbedBefore.map(({ lead_id }) => lead_id)];
  await transaction
    .updateTable('leads')
    .set({ merged_into_lead_id: winner.lead_id, updated_at: at })
    .where('lead_id', 'in', pointing)
    .execute();
}
