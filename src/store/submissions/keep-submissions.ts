import { randomUUID } from 'node:crypto';
import type { LeadlessSubmission, SubmissionRoute } from '../../domain/submission.ts';
import type { KeptSubmission } from '../ports/submission-store.ts';
import type { Vault } from '../sealing/vault.ts';
import type { StoreContext } from '../store-context.ts';
import { rawColumns, type RawColumns } from './raw-columns.ts';

/**
 * Stores what has no lead in one statement, which passes over what is stored already; those are then asked for. Answers in
 * the order asked.
 */
export async function keepSubmissions(
  { db, vault }: StoreContext,
  submissions: readonly LeadlessSubmission[],
): Promise<KeptSubmission[]> {
  if (submissions.length === 0) return [];
  const rows = submissions.map((submission) => leadlessRow(submission, vault));
  const stored = await db
    .insertInto('submissions')
    // Two batches that share some keys take them in the same order, so that neither waits for the other for ever.
    .values(rows.toSorted(byHash))
    .onConflict((conflict) => conflict.doNothing())
    .returning('submission_id')
    .execute();
  const isNew = new Set(stored.map(({ submission_id }) => submission_id));
  const repeated = rows.filter(({ submission_id }) => !isNew.has(submission_id));
  const earlier = await findEarlier({ db, vault }, repeated);
  return rows.map((row) => {
    const first = isNew.has(row.submission_id) ? undefined : earlier.get(nameOf(row));
    return first ?? { submissionId: row.submission_id, state: row.state, isDuplicate: false };
  });
}

function leadlessRow(submission: LeadlessSubmission, vault: Vault) {
  const { state, source, reason, madeInSandbox } = submission;
  return {
    ...rawColumns(submission, vault.leadless, vault),
    submission_id: randomUUID(),
    state,
    source: source ?? null,
    reason: state === 'unusable' ? (reason ?? null) : null,
    made_in_sandbox: madeInSandbox,
  };
}

type Hashed = Pick<RawColumns, 'route' | 'dedupe_hash'>;

/** Asks in a statement of its own for what was stored before, since the one that stores does not see all of it. */
async function findEarlier({ db }: StoreContext, repeated: readonly Hashed[]): Promise<Map<string, KeptSubmission>> {
  const hashes = repeated.flatMap(({ dedupe_hash }) => dedupe_hash ?? []);
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('submissions')
    .select(['submission_id', 'state', 'route', 'dedupe_hash'])
    .where('dedupe_hash', 'in', hashes)
    .execute();
  return new Map(
    rows.map(({ submission_id, state, ...hashed }) => [
      nameOf(hashed),
      { submissionId: submission_id, state, isDuplicate: true },
    ]),
  );
}

function nameOf({ route, dedupe_hash }: { readonly route: SubmissionRoute; readonly dedupe_hash: Uint8Array | null }) {
  return `${route}:${Buffer.from(dedupe_hash ?? []).toString('hex')}`;
}

function byHash({ dedupe_hash: one }: Hashed, { dedupe_hash: other }: Hashed): number {
  return Buffer.compare(one ?? Buffer.alloc(0), other ?? Buffer.alloc(0));
}
