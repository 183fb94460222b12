import { sql } from 'kysely';
import type { CircuitRule, OpenCircuit } from '../ports/vendor-store.ts';
import type { Queryable } from '../store-context.ts';
import { milliseconds } from './take-turn.ts';

/** Notes a call that was given up, and opens the circuit by the rule; answers true to the one who opened it. */
export function noteGivenUp(db: Queryable, vendor: string, code: string, rule: CircuitRule): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('vendor_gates')
      .values({ vendor, next_free_at: sql<Date>`clock_timestamp()` })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { rows } = await sql<{ readonly is_due: boolean }>`
      update vendor_gates set
        code = ${code},
        given_up_at = array(
          select moment from unnest(given_up_at) as moment
          where moment > clock_timestamp() - ${milliseconds(rule.withinMs)}
        ) || clock_timestamp()
      where vendor = ${vendor}
      returning opened_at is null and (
        cardinality(given_up_at) >= ${rule.givenUpCount}
        or coalesce(closed_at > clock_timestamp() - ${milliseconds(rule.probationMs)}, false)
      ) as is_due`.execute(transaction);
    if (rows[0]?.is_due !== true) return false;
    await sql`update vendor_gates set opened_at = clock_timestamp(), given_up_at = '{}' where vendor = ${vendor}`.execute(
      transaction,
    );
    return true;
  });
}

/** Closes a circuit; answers false when it was not open. */
export async function closeCircuit(db: Queryable, vendor: string): Promise<boolean> {
  const closed = await db
    .updateTable('vendor_gates')
    .set({ opened_at: null, closed_at: sql<Date>`clock_timestamp()`, given_up_at: sql<Date[]>`'{}'` })
    .where('vendor', '=', vendor)
    .where('opened_at', 'is not', null)
    .returning('vendor')
    .executeTakeFirst();
  return closed !== undefined;
}

/** Lists the circuits that are open, the oldest first. */
export async function listCircuits(db: Queryable): Promise<OpenCircuit[]> {
  const rows = await db
    .selectFrom('vendor_gates')
    .select(['vendor', 'opened_at', 'code'])
    .where('opened_at', 'is not', null)
    .orderBy('opened_at')
    .$narrowType<{ opened_at: Date }>()
    .execute();
  return rows.map(({ vendor, opened_at, code }) => ({ vendor, openedAt: opened_at, code: code ?? '' }));
}
