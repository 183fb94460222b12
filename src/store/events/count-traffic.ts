import { sql } from 'kysely';
import type { ChannelTraffic } from '../../domain/delivery-events/find-channel-trouble.ts';
import type { Channel } from '../../domain/message.ts';
import type { StoreContext } from '../store-context.ts';

/** Counts what was sent on a channel since a time, and how many of these messages bounced or were complained of since. */
export async function countTraffic({ db }: StoreContext, channel: Channel, since: Date): Promise<ChannelTraffic> {
  const { rows } = await sql<{ sent: number; bounces: number; complaints: number }>`
    with span as (
      select greatest(${since}, (select max(raised_at) from channel_alarms where channel = ${channel})) as starts_at
    )
    select
      (
        select count(*) from deliveries join messages using (message_id), span
        where messages.channel = ${channel} and sent_at > starts_at
      )::integer as sent,
      count(distinct delivery_key) filter (where kind in ('hard-bounce', 'sms-failed', 'blocked'))::integer as bounces,
      count(distinct delivery_key) filter (where kind = 'complaint')::integer as complaints
    from delivery_events, span
    where channel = ${channel} and delivery_key is not null and occurred_at > starts_at`.execute(db);
  const [{ sent, bounces, complaints } = { sent: 0, bounces: 0, complaints: 0 }] = rows;
  return { sentCount: sent, bounceCount: bounces, complaintCount: complaints };
}
