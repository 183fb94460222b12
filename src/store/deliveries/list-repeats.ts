import { sql } from 'kysely';
import type { RepeatedDelivery } from '../ports/delivery-store.ts';
import type { Queryable } from '../store-context.ts';

interface RepeatRow {
  readonly delivery_key: string;
  readonly earlier_key: string;
}

/** Lists what went out, or may have, with the words that one recipient had already got; what a person resent is none. */
export async function listRepeats(db: Queryable, since: Date): Promise<RepeatedDelivery[]> {
  const { rows } = await sql<RepeatRow>`
    select later.delivery_key, min(earlier.delivery_key) as earlier_key
    from deliveries later
    join deliveries earlier using (address_hash, content_hash)
    where later.business_at > ${since} and earlier.business_at > ${since}
      and (earlier.business_at, earlier.delivery_key) < (later.business_at, later.delivery_key)
      and later.state in ('calling', 'sent', 'unknown') and earlier.state in ('calling', 'sent', 'unknown')
      and not exists (select 1 from delivery_resends where resend_key in (later.delivery_key, earlier.delivery_key))
    group by later.delivery_key, later.business_at
    order by later.business_at`.execute(db);
  return rows.map(({ delivery_key, earlier_key }) => ({ deliveryKey: delivery_key, earlierKey: earlier_key }));
}
