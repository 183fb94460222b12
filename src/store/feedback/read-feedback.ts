import type { NotNull, Selectable } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { Feedback, FeedbackStore, Judged } from '../ports/feedback-store.ts';
import type { Database } from '../schema.ts';
import type { Vault } from '../sealing/vault.ts';
import type { Queryable, StoreContext } from '../store-context.ts';

/** Finds the newest feedback on a submission. */
export async function findLatestFeedback(
  { db, vault }: StoreContext,
  submissionId: string,
): Promise<Feedback | undefined> {
  if (!isUuid(submissionId)) return undefined;
  const row = await selectLatest(db).where('submissions.submission_id', '=', submissionId).executeTakeFirst();
  return row && feedbackFromRow(row, vault);
}

/** Finds the judgement that the first person found, whichever lead the submission belonged to then. */
export async function findJudged(db: Queryable, submissionId: string): Promise<Judged | undefined> {
  if (!isUuid(submissionId)) return undefined;
  const row = await db
    .selectFrom('feedback')
    .select(['judged_intent', 'judged_score', 'judged_confidence', 'judged_by'])
    .where('submission_id', '=', submissionId)
    .where('judged_by', 'in', ['model', 'rules'])
    .orderBy('arrival')
    .limit(1)
    .executeTakeFirst();
  return row && judgedFromRow(row);
}

/** Lists the newest feedback of each submission, oldest first. */
export async function listLatestFeedback(
  { db, vault }: StoreContext,
  { since, limit }: Parameters<FeedbackStore['listLatest']>[0],
): Promise<Feedback[]> {
  let query = selectLatest(db).orderBy('given_at').orderBy('feedback.arrival').limit(limit);
  if (since !== undefined) query = query.where('given_at', '>=', since);
  return (await query.execute()).map((row) => feedbackFromRow(row, vault));
}

/** The submission may have gone to another lead since; what was said of it stays sealed for whom it was said of. */
function selectLatest(db: Queryable) {
  return db
    .selectFrom('submissions')
    .innerJoin('feedback', 'feedback.feedback_id', 'submissions.feedback_id')
    .innerJoin('leads', 'leads.lead_id', 'feedback.lead_id')
    .selectAll('feedback')
    .select(['submissions.lead_id as owner_id', 'wrapped_key'])
    .where('wrapped_key', 'is not', null)
    .$narrowType<{ owner_id: NotNull }>();
}

interface FeedbackRow extends Selectable<Database['feedback']> {
  readonly owner_id: string;
  readonly wrapped_key: Uint8Array | null;
}

function feedbackFromRow(row: FeedbackRow, vault: Vault): Feedback {
  return {
    feedbackId: row.feedback_id,
    leadId: row.owner_id,
    submissionId: row.submission_id,
    label: row.label,
    judged: judgedFromRow(row),
    ...vault.unlock(row.lead_id, row.wrapped_key).open('feedback.sealed_word', row.sealed_word),
    at: row.given_at,
  };
}

type JudgedRow = Pick<
  Selectable<Database['feedback']>,
  'judged_intent' | 'judged_score' | 'judged_confidence' | 'judged_by'
>;

function judgedFromRow(row: JudgedRow): Judged | undefined {
  const { judged_intent: intent, judged_score: score, judged_confidence: confidence, judged_by: judgedBy } = row;
  if (intent === null || score === null || confidence === null || judgedBy === null) return undefined;
  return { intent, score, confidence, judgedBy };
}
