import type { CompanyStore } from '../ports/company-store.ts';
import type { StoreContext } from '../store-context.ts';

/** Makes the part of the store that remembers what directories said of companies. */
export function createCompanyStore({ db }: StoreContext): CompanyStore {
  return {
    async find({ vendor, domain }, fetchedAfter) {
      const row = await db
        .selectFrom('companies')
        .select('facts')
        .where('vendor', '=', vendor)
        .where('domain', '=', domain)
        .where('fetched_at', '>', fetchedAfter)
        .executeTakeFirst();
      return row && { facts: row.facts ?? undefined };
    },
    async save({ vendor, domain }, { facts }, at) {
      const columns = { facts: facts === undefined ? null : JSON.stringify(facts), fetched_at: at };
      await db
        .insertInto('companies')
        .values({ vendor, domain, ...columns })
        .onConflict((conflict) => conflict.columns(['vendor', 'domain']).doUpdateSet(columns))
        .execute();
    },
  };
}
