import type { StopReason } from '../../domain/lead-state.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { EnrollmentStore } from '../ports/enrollment-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { concludeStopped } from './conclude-stopped.ts';
import { stoppedColumns, type EnrollmentRow } from './enrollment-from-row.ts';
import { ordinalOfCause } from './ordinal-of-cause.ts';
import { stopsOfPerson } from './stops-of-person.ts';

type EnrollRequest = Parameters<EnrollmentStore['enroll']>[0];

/**
 * Makes the enrollment, or answers the one that is there, in one transaction that locks the lead's row: a stop is either
 * younger and ends it, or seen. For a lead that was merged into another it is made stopped.
 * @throws NotFoundError when the lead is unknown
 */
export function enroll({ db, vault }: StoreContext, request: EnrollRequest): Promise<EnrollmentRow> {
  const { leadId, causeId, version, takesOver = false, at } = request;
  return db.transaction().execute(async (transaction) => {
    const { mergedIntoLeadId } = await lockLead(transaction, leadId);
    const ordinal = await ordinalOfCause(transaction, causeId);
    const stoppedBy = mergedIntoLeadId === undefined ? await findStop(transaction, leadId, ordinal) : 'merged';
    const key = { lead_id: leadId, cause_id: causeId, sequence_name: version.sequence.name };
    const made = await transaction
      .insertInto('enrollments')
      .values({
        ...key,
        enrollment_id: vault.drawId(),
        version_hash: version.hash,
        started_at: at,
        ...(ordinal !== undefined && { ordinal }),
        ...(stoppedBy !== undefined && { state: 'stopped', stop_reason: stoppedBy, ended_at: at }),
      })
      .onConflict((conflict) => conflict.columns(['lead_id', 'cause_id', 'sequence_name']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made === undefined) return findMade(transaction, request);
    const { enrollment_id, sequence_name } = made;
    const stopped =
      stoppedBy === undefined
        ? await (takesOver ? supersedeOthers(transaction, made, at) : [])
        : [{ enrollment_id, sequence_name, stop_reason: stoppedBy }];
    if (stopped.length > 0) {
      const sealer = await leadSealer({ db: transaction, vault }, leadId);
      await concludeStopped(transaction, { leadId, stopped, at, sealer });
    }
    return made;
  });
}

async function findStop(
  transaction: Queryable,
  leadId: string,
  causeOrdinal: number | undefined,
): Promise<StopReason | undefined> {
  if (causeOrdinal === undefined) return undefined;
  const query = stopsOfPerson(transaction, leadId).where('stops.ordinal', '>', causeOrdinal).orderBy('stops.ordinal');
  return (await query.limit(1).executeTakeFirst())?.reason;
}

function findMade(transaction: Queryable, { leadId, causeId, version }: EnrollRequest): Promise<EnrollmentRow> {
  return transaction
    .selectFrom('enrollments')
    .selectAll()
    .where('lead_id', '=', leadId)
    .where('cause_id', '=', causeId)
    .where('sequence_name', '=', version.sequence.name)
    .executeTakeFirstOrThrow();
}

/** Writes no stop: one would also end what a submission causes that came before and is still being judged. */
async function supersedeOthers(transaction: Queryable, { lead_id, enrollment_id }: EnrollmentRow, at: Date) {
  const reason = 'superseded' as const;
  const ended = await transaction
    .updateTable('enrollments')
    .set(stoppedColumns(reason, at))
    .where('lead_id', '=', lead_id)
    .where('state', '=', 'running')
    .where('enrollment_id', '<>', enrollment_id)
    .returning(['enrollment_id', 'sequence_name'])
    .execute();
  return ended.map((enrollment) => ({ ...enrollment, stop_reason: reason }));
}
