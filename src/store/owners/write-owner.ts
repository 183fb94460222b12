import type { Insertable } from 'kysely';
import type { Database } from '../schema.ts';
import type { Queryable } from '../store-context.ts';

type OwnerColumns = Omit<Insertable<Database['lead_owners']>, 'lead_id' | 'turn'>;

/** Writes whose lead it is from now on, and with it that its new owner had a turn. */
export async function writeOwner(db: Queryable, leadId: string, columns: OwnerColumns): Promise<void> {
  await db
    .insertInto('lead_owners')
    .values({ lead_id: leadId, ...columns })
    .onConflict((conflict) =>
      conflict.column('lead_id').doUpdateSet((row) => ({ ...columns, turn: row.ref('excluded.turn') })),
    )
    .execute();
}
