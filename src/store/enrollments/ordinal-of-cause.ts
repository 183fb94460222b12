import { isUuid } from '../is-uuid.ts';
import type { Queryable } from '../store-context.ts';

/**
 * Answers what was drawn when the cause of an enrollment arrived; undefined for a cause that is no submission. What a person
 * says of a submission takes that one's place: it does not make the lead's answer, which came in between, unheard.
 */
export async function ordinalOfCause(transaction: Queryable, causeId: string): Promise<number | undefined> {
  if (!isUuid(causeId)) return undefined;
  const cause = await transaction
    .selectFrom('submissions')
    .select('ordinal')
    .where((submission) =>
      submission.or([
        submission('submission_id', '=', causeId),
        submission(
          'submission_id',
          '=',
          submission
            .selectFrom('feedback')
            .select('feedback.submission_id')
            .where('feedback.feedback_id', '=', causeId),
        ),
      ]),
    )
    .executeTakeFirst();
  return cause?.ordinal;
}
