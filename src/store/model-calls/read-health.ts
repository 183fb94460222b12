import { sql } from 'kysely';
import type { ModelHealth } from '../ports/model-call-store.ts';
import type { Queryable } from '../store-context.ts';

/** Sums up how calls since a moment went, by vendor and purpose. */
export function readHealth(db: Queryable, since: Date): Promise<ModelHealth[]> {
  return db
    .selectFrom('model_calls')
    .select(['vendor', 'purpose'])
    .select(sql<number>`count(*)::integer`.as('calls'))
    .select(sql<number>`count(error_code)::integer`.as('failed'))
    .select(sql<string[]>`array_remove(array_agg(distinct error_code), null)`.as('errorCodes'))
    .where('at', '>=', since)
    .groupBy(['vendor', 'purpose'])
    .orderBy('vendor')
    .orderBy('purpose')
    .execute();
}
