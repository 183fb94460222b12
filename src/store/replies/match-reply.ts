import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import type { IncomingReply, ReplyReceipt, TeamAnswer } from '../ports/reply-store.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';
import { isOwnAddress } from './is-own-address.ts';
import { addressHashesOf } from './sender-hashes.ts';

type MatchedBy = NonNullable<ReplyReceipt['matchedBy']>;

/** The lead that a reply is from, and how it was found. */
export interface MatchedLead {
  readonly leadId: string;
  readonly matchedBy: MatchedBy;
  readonly sealer: Sealer;
}

/**
 * Finds the lead that a reply is from and locks its row: by the Message-IDs that it refers to, in their order, else by a
 * reply token in an address that it was sent to, else by the sender's address or number, be it the lead's own or one that
 * was written to. Who answers in a lead's thread from another address is a colleague. Of a lead that was merged it is the
 * one who goes on.
 * @throws OvertakenError when the lead was merged while this waited for its row
 */
export async function matchReply(context: StoreContext, reply: IncomingReply): Promise<MatchedLead | undefined> {
  const { db, vault } = context;
  const found = await findLead(context, reply, addressHashesOf(vault, reply));
  if (found === undefined) return undefined;
  const { lead_id: leadId, matched_by: matchedBy, wrapped_key, merged_into_lead_id } = found;
  if (merged_into_lead_id !== null) throw new OvertakenError();
  const isColleague = matchedBy === 'message-id' && !(await isOwnAddress(db, leadId, addressHashesOf(vault, reply)));
  return { leadId, matchedBy: isColleague ? 'colleague' : matchedBy, sealer: vault.unlock(leadId, wrapped_key) };
}

/**
 * Finds the lead that one of our people wrote to and locks its row: by the thread, else by a reply token, else by whom the
 * mail was sent to. Answers undefined when the sender is that lead.
 * @throws OvertakenError when the lead was merged while this waited for its row
 */
export async function matchTeamAnswer(context: StoreContext, answer: TeamAnswer): Promise<LockedPerson | undefined> {
  const { db, vault } = context;
  const { channel, recipients } = answer;
  const hashes = recipients.flatMap((fromAddress) => addressHashesOf(vault, { channel, fromAddress }));
  const found = await findLead(context, answer, hashes);
  if (found === undefined) return undefined;
  const { lead_id: leadId, wrapped_key, merged_into_lead_id } = found;
  if (merged_into_lead_id !== null) throw new OvertakenError();
  if (await isOwnAddress(db, leadId, addressHashesOf(vault, answer))) return undefined;
  return { leadId, sealer: vault.unlock(leadId, wrapped_key) };
}

function findLead({ db }: StoreContext, reply: IncomingReply, hashes: readonly Buffer[]) {
  const localParts = reply.referencedMessageIds.map(localPartOf).filter(isUuid);
  const byAddress = localParts.length + 2;
  const candidates = db
    .selectFrom('deliveries')
    .select(['lead_id', sql<MatchedBy>`'message-id'`.as('matched_by'), 'deadline_at as latest'])
    .select(sql<number>`array_position(${localParts}::uuid[], message_id_local_part)`.as('rank'))
    .where('message_id_local_part', '=', sql<string>`any(${localParts}::uuid[])`)
    .unionAll(
      db
        .selectFrom('leads')
        .select(['lead_id', sql<MatchedBy>`'reply-token'`.as('matched_by')])
        .select([sql<Date | null>`null::timestamptz`.as('latest'), sql<number>`${byAddress - 1}::integer`.as('rank')])
        .where('reply_token', '=', sql<string>`any(${tokensOf(reply)}::text[])`),
    )
    .unionAll(
      db
        .selectFrom('identities')
        .select(['lead_id', sql<MatchedBy>`'sender-address'`.as('matched_by')])
        .select([sql<Date | null>`null::timestamptz`.as('latest'), sql<number>`${byAddress}::integer`.as('rank')])
        .where((row) => (hashes.length === 0 ? sql<boolean>`false` : row('hash', 'in', hashes))),
    )
    .unionAll(
      db
        .selectFrom('deliveries')
        .select(['lead_id', sql<MatchedBy>`'sender-address'`.as('matched_by'), 'deadline_at as latest'])
        .select(sql<number>`${byAddress + 1}::integer`.as('rank'))
        .where((row) => (hashes.length === 0 ? sql<boolean>`false` : row('address_hash', 'in', hashes))),
    );
  return db
    .selectFrom(candidates.as('candidates'))
    .innerJoin('leads as named', 'named.lead_id', 'candidates.lead_id')
    .innerJoin('leads', (join) =>
      join.on('leads.lead_id', '=', ({ fn }) => fn.coalesce('named.merged_into_lead_id', 'named.lead_id')),
    )
    .select(['leads.lead_id', 'matched_by', 'leads.wrapped_key', 'leads.merged_into_lead_id'])
    .where('leads.wrapped_key', 'is not', null)
    .orderBy('rank')
    .orderBy(sql`latest desc nulls last`)
    .limit(1)
    .forUpdate('leads')
    .executeTakeFirst();
}

/** Takes what stands before the `@` of a Message-ID such as `<id@example.com>` (RFC 5322, 3.6.4). */
function localPartOf(messageId: string): string {
  return messageId.trim().replace(/^</, '').replace(/@.*$/s, '').toLowerCase();
}

function tokensOf({ replyToken, toAddresses = [] }: IncomingReply): string[] {
  const behindPlus = toAddresses.map((address) => /\+([^@+]*)@/.exec(address)?.[1]);
  return [replyToken, ...behindPlus].flatMap((token) =>
    token === undefined || token === '' ? [] : token.toLowerCase(),
  );
}
