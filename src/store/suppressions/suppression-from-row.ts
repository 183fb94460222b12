import type { Selectable } from 'kysely';
import type { Suppression } from '../../domain/suppression.ts';
import type { Database } from '../schema.ts';
import type { Vault } from '../sealing/vault.ts';

/** Reads a suppression from its row. */
export function suppressionFromRow(
  row: Selectable<Database['suppressions']>,
  { suppressions: sealer }: Pick<Vault, 'suppressions'>,
): Suppression {
  const { sealed_hint, lifted_at, sealed_lift } = row;
  return {
    suppressionId: row.suppression_id,
    channel: row.channel,
    reason: row.reason,
    origin: row.origin,
    suppressedAt: row.suppressed_at,
    hint: sealed_hint === null ? undefined : sealer.open('suppressions.sealed_hint', sealed_hint),
    lifted:
      lifted_at === null || sealed_lift === null
        ? undefined
        : { at: lifted_at, ...sealer.open('suppressions.sealed_lift', sealed_lift) },
  };
}
