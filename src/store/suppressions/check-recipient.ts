import { sql } from 'kysely';
import { lockByHash } from '../lock-by-hash.ts';
import type { ClaimAnswer, ClaimRequest } from '../ports/delivery-store.ts';
import { requireFound } from '../require-found.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { hashAddress } from './hash-address.ts';
import type { Channel } from '../../domain/message.ts';

/** Whom a delivery is for, and what the claim answers instead of a leave, if anything. */
export interface RecipientCheck {
  /** Absent when the lead has no address on this channel. */
  readonly addressHash: Buffer | null;
  readonly refusal?: ClaimAnswer | undefined;
}

/**
 * Checks for a claim whether the lead's address on the message's channel may be written to, and whether the lead is away. The lead's row must be locked already; the address is locked as well.
 */
export async function checkRecipient(context: StoreContext, request: ClaimRequest): Promise<RecipientCheck> {
  const { channel, addressHash } = await readRecipient(context, request);
  if (addressHash !== null) await lockByHash(context.db, addressHash, 'shared');
  const found = await readObstacles(context.db, request, channel, addressHash);
  return { addressHash, refusal: refusalOf(found, request) };
}

async function readRecipient({ db, vault }: StoreContext, { leadId, messageId }: ClaimRequest) {
  const query = db
    .selectFrom('leads')
    .innerJoin('messages', (join) => join.on('message_id', '=', messageId))
    .select(['channel', 'wrapped_key', 'sealed_profile'])
    .where('leads.lead_id', '=', leadId);
  const { channel, wrapped_key, sealed_profile } = await requireFound('message', messageId, query);
  const { email, phone } = vault.unlock(leadId, wrapped_key).open('leads.sealed_profile', sealed_profile);
  const address = channel === 'email' ? email : phone;
  return { channel, addressHash: address === undefined ? null : hashAddress(vault, channel, address) };
}

type Obstacles = Awaited<ReturnType<typeof readObstacles>>;

/** Reads in one statement, after both locks, so that it sees what was committed before they were had. */
async function readObstacles(
  transaction: Queryable,
  { leadId, enrollmentId }: ClaimRequest,
  channel: Channel,
  addressHash: Buffer | null,
) {
  const { rows } = await sql<{ is_suppressed: boolean; away_until: Date | null }>`
    select
      exists (
        select from suppressions
        where channel = ${channel} and address_hash = ${addressHash}::bytea and lifted_at is null
      ) as is_suppressed,
      (
        select max(paused_until) from holds
        where holds.lead_id = ${leadId} and holds.ordinal > (
          select ordinal from enrollments where enrollment_id = ${enrollmentId}
        )
      ) as away_until`.execute(transaction);
  return rows[0];
}

function refusalOf(found: Obstacles, { calledAt, fences }: ClaimRequest): ClaimAnswer | undefined {
  if (found === undefined) return undefined;
  const { is_suppressed, away_until } = found;
  if (is_suppressed) return { kind: 'suppressed', because: 'suppressed-address' };
  if (away_until === null || away_until <= (fences?.now ?? calledAt)) return undefined;
  return { kind: 'not-before', at: away_until, because: 'the lead is away until then' };
}
