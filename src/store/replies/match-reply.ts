import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import { identitiesOf, isOneOf } from '../leads/identities-of.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { IncomingReply, ReplyReceipt } from '../ports/reply-store.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';

/** The lead that a reply is from, and how it was found. */
export interface MatchedLead {
  readonly leadId: string;
  readonly matchedBy: NonNullable<ReplyReceipt['matchedBy']>;
  readonly sealer: Sealer;
}

/**
 * Finds the lead that a reply is from and locks its row: by the Message-IDs that it refers to, in their order, else by
 * the reply token, else by the sender's address or number. Of a lead that was merged it is the one who goes on.
 * @throws OvertakenError when the lead was merged while this waited for its row
 */
export async function matchReply({ db, vault }: StoreContext, reply: IncomingReply): Promise<MatchedLead | undefined> {
  const localParts = reply.referencedMessageIds.map(localPartOf).filter(isUuid);
  const candidates = db
    .selectFrom('deliveries')
    .select(['lead_id', sql<MatchedLead['matchedBy']>`'message-id'`.as('matched_by')])
    .select(sql<number>`array_position(${localParts}::uuid[], message_id_local_part)`.as('rank'))
    .where('message_id_local_part', '=', sql<string>`any(${localParts}::uuid[])`)
    .unionAll(
      db
        .selectFrom('leads')
        .select(['lead_id', sql<MatchedLead['matchedBy']>`'reply-token'`.as('matched_by')])
        .select(sql<number>`${localParts.length + 1}::integer`.as('rank'))
        .where('reply_token', '=', reply.replyToken?.toLowerCase() ?? ''),
    )
    .unionAll(
      db
        .selectFrom('identities')
        .select(['lead_id', sql<MatchedLead['matchedBy']>`'sender-address'`.as('matched_by')])
        .select(sql<number>`${localParts.length + 2}::integer`.as('rank'))
        .where(isOneOf(identitiesOf({ email: reply.fromAddress, phone: reply.fromAddress }, vault))),
    );
  const found = await db
    .selectFrom(candidates.as('candidates'))
    .innerJoin('leads as named', 'named.lead_id', 'candidates.lead_id')
    .innerJoin('leads', (join) =>
      join.on('leads.lead_id', '=', ({ fn }) => fn.coalesce('named.merged_into_lead_id', 'named.lead_id')),
    )
    .select(['leads.lead_id', 'matched_by', 'leads.wrapped_key', 'leads.merged_into_lead_id'])
    .orderBy('rank')
    .limit(1)
    .forUpdate('leads')
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { lead_id: leadId, matched_by: matchedBy, wrapped_key, merged_into_lead_id } = found;
  if (merged_into_lead_id !== null) throw new OvertakenError();
  return { leadId, matchedBy, sealer: vault.unlock(leadId, wrapped_key) };
}

/** Takes what stands before the `@` of a Message-ID such as `<id@example.com>` (RFC 5322, 3.6.4). */
function localPartOf(messageId: string): string {
  return messageId.trim().replace(/^</, '').replace(/@.*$/s, '').toLowerCase();
}
