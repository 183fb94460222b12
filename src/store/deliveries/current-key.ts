import { sql, type RawBuilder } from 'kysely';

/** Writes as SQL which key a step's delivery has now: the newest of its resends, else its own. */
export function currentKey(deliveryKey: string): RawBuilder<string> {
  return sql<string>`coalesce(
    (select resend_key from delivery_resends where delivery_key = ${deliveryKey} order by number desc limit 1),
    ${deliveryKey}
  )`;
}
