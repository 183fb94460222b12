import type { LastChannel } from '../../domain/steps/choose-channel.ts';
import { isUuid } from '../is-uuid.ts';
import type { StoreContext } from '../store-context.ts';

/** Answers by which channel the lead last answered; else, the last message went out; else undefined. */
export async function findLastChannel({ db }: StoreContext, leadId: string): Promise<LastChannel | undefined> {
  if (!isUuid(leadId)) return undefined;
  const reply = await db
    .selectFrom('replies')
    .select('channel')
    .where('lead_id', '=', leadId)
    .orderBy('arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (reply !== undefined) return { channel: reply.channel, writer: 'lead' };
  const sent = await db
    .selectFrom('deliveries')
    .innerJoin('messages', 'messages.message_id', 'deliveries.message_id')
    .select('messages.channel')
    .where('deliveries.lead_id', '=', leadId)
    .where('deliveries.state', '=', 'sent')
    .orderBy('deliveries.sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return sent && { channel: sent.channel, writer: 'we' };
}
