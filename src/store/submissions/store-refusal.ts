import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Refusal } from '../../domain/submission.ts';
import { insertForEach } from '../insert-for-each.ts';
import type { StoreContext } from '../store-context.ts';
import { rawColumns } from './raw-columns.ts';

const keptBytes = 16 * 1024;
const keptMs = 30 * 24 * 60 * 60 * 1000;
const maxKeptPerMinute = 60;
const minuteMs = 60_000;

/**
 * Keeps what was turned away, unless a minute's share is kept already, and throws out those past their time. A few more may
 * slip in when many come at the same instant: counting them exactly would need a lock that a flood blocks. Its dedupe key
 * stays free for the same submission put right.
 */
export async function storeRefusal(
  { db, vault }: StoreContext,
  refusal: Refusal,
): Promise<{ readonly submissionId: string } | undefined> {
  const { reason, receivedAt, rawBody, isAuthentic, madeInSandbox } = refusal;
  const before = (spanMs: number): Date => new Date(receivedAt.getTime() - spanMs);
  const { external_id, ...columns } = rawColumns(refusal, vault.leadless, vault);
  const beginning = vault.leadless.sealBytes('submissions.sealed_body', rawBody.subarray(0, keptBytes));
  const kept = await db
    .with('expired', (query) =>
      query.deleteFrom('submissions').where('state', '=', 'refused').where('received_at', '<', before(keptMs)),
    )
    .with('room', (query) =>
      query
        .selectFrom('submissions')
        .select(sql<boolean>`true`.as('is_free'))
        .where('state', '=', 'refused')
        .where('received_at', '>', before(minuteMs))
        .where('received_at', '<=', receivedAt)
        .having((builder) => builder(builder.fn.countAll(), '<', maxKeptPerMinute)),
    )
    .with('kept', (query) =>
      insertForEach(query, 'room', 'submissions', {
        ...columns,
        submission_id: randomUUID(),
        state: 'refused',
        reason,
        dedupe_hash: null,
        external_id: isAuthentic ? external_id : null,
        sealed_body: isAuthentic ? beginning : null,
        made_in_sandbox: madeInSandbox,
      }).returning('submission_id'),
    )
    .selectFrom('kept')
    .select('submission_id')
    .executeTakeFirst();
  return kept && { submissionId: kept.submission_id };
}
