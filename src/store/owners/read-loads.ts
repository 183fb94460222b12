import { sql } from 'kysely';
import type { OwnerRules } from '../../domain/owners/owner-rules.ts';
import { noLoad, type RepLoad } from '../../domain/owners/rep-load.ts';
import type { Queryable } from '../store-context.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** Counts the leads of each rep, in the transaction that gives one more away. */
export async function readLoads(
  transaction: Queryable,
  { reps }: Pick<OwnerRules, 'reps'>,
  at: Date,
): Promise<ReadonlyMap<string, RepLoad>> {
  const keys = Object.keys(reps);
  if (keys.length === 0) return new Map();
  const [dayAgo, weekAgo] = [new Date(at.getTime() - dayMs), new Date(at.getTime() - weekMs)];
  const fresh = await transaction
    .selectFrom('lead_owners')
    .select(['rep', (owner) => owner.fn.countAll<number>().as('of_week')])
    .select((owner) => owner.fn.countAll<number>().filterWhere('since', '>', dayAgo).as('of_day'))
    .where('since', '>', weekAgo)
    .where('rep', 'in', keys)
    .groupBy('rep')
    .execute();
  const turns = await transaction
    .selectFrom('lead_owners')
    .select(['rep', (owner) => owner.fn.max('turn').as('last_turn')])
    .where('rep', 'in', keys)
    .groupBy('rep')
    .execute();
  const inHand = await countInHand(
    transaction,
    keys.filter((key) => reps[key]?.most.inHand !== undefined),
  );
  return new Map(
    keys.map((key) => {
      const ofKey = fresh.find(({ rep }) => rep === key);
      return [
        key,
        {
          newOfDay: ofKey?.of_day ?? noLoad.newOfDay,
          newOfWeek: ofKey?.of_week ?? noLoad.newOfWeek,
          lastTurn: turns.find(({ rep }) => rep === key)?.last_turn ?? noLoad.lastTurn,
          inHand: inHand.get(key) ?? noLoad.inHand,
        },
      ];
    }),
  );
}

/** Goes through all leads of whoever is asked about, so only those are whom the playbook bounds by it. */
async function countInHand(transaction: Queryable, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const counted = await transaction
    .selectFrom('lead_owners')
    .innerJoin('leads', 'leads.lead_id', 'lead_owners.lead_id')
    .select(['rep', sql<number>`count(*)`.as('count')])
    .where('rep', 'in', keys)
    .where('status', 'not in', ['Stopped', 'Closed'])
    .groupBy('rep')
    .execute();
  return new Map(counted.map(({ rep, count }) => [rep, count]));
}
