import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { createStore } from '../create-store.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';

type Results<Acts extends readonly (() => Promise<unknown>)[]> = {
  [Index in keyof Acts]: Awaited<ReturnType<Acts[Index]>>;
};

/** Holds the lead's row until all the given acts wait for it, in their order, then lets them run; answers their results. */
export async function queueAtLead<Acts extends readonly (() => Promise<unknown>)[]>(
  { db }: StoreContext,
  leadId: string,
  acts: readonly [...Acts],
): Promise<Results<Acts>> {
  const running: Promise<unknown>[] = [];
  await db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    for (const act of acts) {
      running.push(act());
      await untilWaiting(db, running.length);
    }
  });
  return Promise.all(running) as Promise<Results<Acts>>;
}

/** Acts in a transaction, lets another act run into it until so many statements of it wait, then commits; answers both results. */
export async function whileUncommitted<First, Second>(
  { db, vault }: StoreContext,
  act: (store: Store) => Promise<First>,
  other: () => Promise<Second>,
  waiting = 1,
): Promise<[First, Second]> {
  let second: Promise<Second> | undefined;
  const first = await db.transaction().execute(async (transaction) => {
    const result = await act(createStore({ db: transaction, vault }));
    second = other();
    await untilWaiting(db, waiting);
    return result;
  });
  if (second === undefined) throw new Error('The other act did not begin');
  return [first, await second];
}

const pollMs = 5;
const maxPolls = 1_000;

/** Waits until so many connections of this database wait for a lock. */
export async function untilWaiting(db: Queryable, count: number): Promise<void> {
  for (let poll = 0; poll < maxPolls; poll += 1) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows[0]?.count === count) return;
    await setTimeout(pollMs);
  }
  throw new Error(`There were never ${count} connections waiting for a lock`);
}
