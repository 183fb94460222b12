import { sql, type RawBuilder } from 'kysely';
import type { TurnAnswer, VendorStore } from '../ports/vendor-store.ts';
import type { Queryable } from '../store-context.ts';

interface GivenTurn {
  readonly is_open: boolean;
  readonly is_taken: boolean;
  readonly wait_ms: number;
}

/**
 * Takes a turn in one statement, which the vendor's row makes callers do one after the other. It is the virtual scheduling of
 * the generic cell rate algorithm (ITU-T I.371, annex A) without tolerance: turns are spaced, so that no window of the
 * vendor's, wherever it begins, holds more than its rate.
 */
export async function takeTurn(
  db: Queryable,
  { vendor, intervalMs, longestWaitMs }: Parameters<VendorStore['takeTurn']>[0],
): Promise<TurnAnswer> {
  const { rows } = await sql<GivenTurn>`
    insert into vendor_gates as gate (vendor, next_free_at, turn_at)
    values (${vendor}, clock_timestamp() + ${milliseconds(intervalMs)}, clock_timestamp())
    on conflict (vendor) do update set
      turn_at = case when ${isWithin(longestWaitMs)} then greatest(gate.next_free_at, clock_timestamp()) end,
      next_free_at = case when ${isWithin(longestWaitMs)}
        then greatest(gate.next_free_at, clock_timestamp()) + ${milliseconds(intervalMs)}
        else gate.next_free_at end
    returning
      opened_at is not null as is_open,
      turn_at is not null as is_taken,
      extract(epoch from coalesce(turn_at, next_free_at) - clock_timestamp())::float8 * 1000 as wait_ms`.execute(db);
  const given = rows[0];
  if (given === undefined) throw new Error(`The gate of ${vendor} was not written`);
  if (given.is_open) return { kind: 'away' };
  return { kind: given.is_taken ? 'turn' : 'too-far', waitMs: Math.max(0, Math.ceil(given.wait_ms)) };
}

/** An open circuit gives no turns, so that none are lost to calls that do not begin. */
function isWithin(longestWaitMs: number): RawBuilder<boolean> {
  return sql<boolean>`(
    gate.opened_at is null and gate.next_free_at <= clock_timestamp() + ${milliseconds(longestWaitMs)}
  )`;
}

/** Writes a span of time. */
export function milliseconds(count: number): RawBuilder<unknown> {
  return sql`make_interval(secs => ${count / 1_000}::float8)`;
}
