import { createHash } from 'node:crypto';
import type { RawSubmission, SubmissionRoute } from '../../domain/submission.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Vault } from '../sealing/vault.ts';

/** What the row of every submission has, with its lead or without. */
export interface RawColumns {
  readonly route: SubmissionRoute;
  readonly received_at: Date;
  readonly dedupe_hash: Buffer | null;
  readonly external_id: string | null;
  readonly body_hash: Buffer;
  readonly sealed_headers: Buffer;
  readonly sealed_body: Buffer;
}

/** Writes what arrived as columns. */
export function rawColumns(submission: RawSubmission, sealer: Sealer, vault: Vault): RawColumns {
  const { route, receivedAt, dedupeKey, externalId, rawBody, headers } = submission;
  return {
    route,
    received_at: receivedAt,
    dedupe_hash: dedupeKey === undefined ? null : vault.hashDedupeKey(dedupeKey),
    external_id: externalId ?? null,
    body_hash: createHash('sha256').update(rawBody).digest(),
    sealed_headers: sealer.seal('submissions.sealed_headers', headers),
    sealed_body: sealer.sealBytes('submissions.sealed_body', rawBody),
  };
}
