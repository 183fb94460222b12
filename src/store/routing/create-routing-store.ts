import type { RoutingStore } from '../ports/routing-store.ts';
import type { StoreContext } from '../store-context.ts';

/** Makes the part of the store that counts which rules of the routing lead to what is done. */
export function createRoutingStore({ db }: Pick<StoreContext, 'db'>): RoutingStore {
  return {
    async recordHits({ causeId, source, rules, playbookHash, at }) {
      if (rules.length === 0) return;
      const decision = { cause_id: causeId, source, playbook_hash: playbookHash, hit_at: at };
      await db
        .insertInto('rule_hits')
        .values([...new Set(rules)].map((rule) => ({ ...decision, rule })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async listHits({ since, until }) {
      const rows = await db
        .selectFrom('rule_hits')
        .select(['rule', 'source', 'playbook_hash'])
        .select(({ fn }) => [fn.countAll<string>().as('hits'), fn.max('hit_at').as('last_hit_at')])
        .where('hit_at', '>=', since)
        .where('hit_at', '<', until)
        .groupBy(['rule', 'source', 'playbook_hash'])
        .orderBy('rule')
        .orderBy('hits', 'desc')
        .orderBy('source')
        .execute();
      return rows.map(({ rule, source, playbook_hash, hits, last_hit_at }) => ({
        rule,
        source,
        playbookHash: playbook_hash,
        hits: Number(hits),
        lastHitAt: last_hit_at,
      }));
    },
  };
}
