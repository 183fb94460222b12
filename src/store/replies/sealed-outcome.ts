import type { ReplyOutcome } from '../../domain/replies/reply-outcome.ts';
import type { Sealer } from '../sealing/sealer.ts';

/** An outcome as JSON keeps it. */
export type PlainOutcome =
  | Exclude<ReplyOutcome, { kind: 'pause' }>
  | { readonly kind: 'pause'; readonly until: string; readonly because: string };

/** Seals what a reply was found to be. */
export function sealOutcome(sealer: Sealer, outcome: ReplyOutcome): Buffer {
  const plain = outcome.kind === 'pause' ? { ...outcome, until: outcome.until.toISOString() } : outcome;
  return sealer.seal('replies.sealed_outcome', plain);
}

/** Opens what a reply was found to be; undefined where nothing was kept. */
export function openOutcome(sealer: Sealer, sealed: Uint8Array | null): ReplyOutcome | undefined {
  if (sealed === null) return undefined;
  const plain = sealer.open('replies.sealed_outcome', sealed);
  return plain.kind === 'pause' ? { ...plain, until: new Date(plain.until) } : plain;
}
