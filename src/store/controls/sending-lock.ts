import { sql } from 'kysely';
import type { Queryable } from '../store-context.ts';

/** Names the advisory lock between claims and stops of all sending; any number does that nothing else in the database uses. */
const sendingLock = 7_246_312;

/**
 * Lets no stop of sending begin until the transaction ends, and waits for one that has begun. Claims do not wait for each
 * other. What is stopped must be read in a later statement.
 */
export async function shareSending(transaction: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sendingLock})`.execute(transaction);
}

/** Waits for the claims that have begun, and lets no other begin until the transaction ends. */
export async function excludeSending(transaction: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sendingLock})`.execute(transaction);
}
