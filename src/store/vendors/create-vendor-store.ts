import { sql } from 'kysely';
import type { VendorStore } from '../ports/vendor-store.ts';
import type { StoreContext } from '../store-context.ts';
import { closeCircuit, listCircuits, noteGivenUp } from './circuits.ts';
import { milliseconds, takeTurn } from './take-turn.ts';

/** Makes the part of the store that knows how vendors are called, and which of them are away. */
export function createVendorStore({ db }: StoreContext): VendorStore {
  return {
    takeTurn: (request) => takeTurn(db, request),
    async slowDown(vendor, forMs) {
      const until = sql<Date>`clock_timestamp() + ${milliseconds(forMs)}`;
      await db
        .insertInto('vendor_gates')
        .values({ vendor, next_free_at: until, slowed_until: until })
        .onConflict((conflict) =>
          conflict.column('vendor').doUpdateSet({
            next_free_at: sql<Date>`greatest(vendor_gates.next_free_at, excluded.next_free_at)`,
            slowed_until: sql<Date>`greatest(vendor_gates.slowed_until, excluded.slowed_until)`,
          }),
        )
        .execute();
    },
    async slowedForMs(vendor) {
      const row = await db
        .selectFrom('vendor_gates')
        .select(sql<number | null>`extract(epoch from slowed_until - clock_timestamp())::float8 * 1000`.as('for_ms'))
        .where('vendor', '=', vendor)
        .executeTakeFirst();
      return Math.max(0, Math.ceil(row?.for_ms ?? 0));
    },
    noteGivenUp: (vendor, code, rule) => noteGivenUp(db, vendor, code, rule),
    closeCircuit: (vendor) => closeCircuit(db, vendor),
    listCircuits: () => listCircuits(db),
  };
}
