import type { NotNull } from 'kysely';
import type { EarlierContact } from '../../domain/history/earlier-contact.ts';
import { isUuid } from '../is-uuid.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { Queryable, StoreContext } from '../store-context.ts';

const maxSubmissions = 20;
const maxReplies = 5;

/**
 * Reads what a person said up to a submission, those of leads that it was merged with included; of erased leads nothing is
 * left to read. Only returning leads are asked about, so this is no part of the case that every decision reads.
 * @throws NotFoundError
 */
export async function readEarlierContact(context: StoreContext, submissionId: string): Promise<EarlierContact> {
  const [submissions, replies] = isUuid(submissionId)
    ? await Promise.all([readSubmissions(context, submissionId), readReplies(context, submissionId)])
    : [[], []];
  const [own, ...earlier] = submissions;
  if (own?.submissionId !== submissionId) throw new NotFoundError('submission', submissionId);
  const { receivedAt, firstName } = own;
  return {
    receivedAt,
    firstName,
    submissions: earlier.map((submission) => ({
      source: submission.source,
      receivedAt: submission.receivedAt,
      firstName: submission.firstName,
    })),
    replies,
  };
}

type ReadSubmission = EarlierContact['submissions'][number] & { readonly submissionId: string };

/** The newest first, and so the one that is asked about before all others. */
async function readSubmissions({ db, vault }: StoreContext, submissionId: string): Promise<ReadSubmission[]> {
  const rows = await ownersOf(db, submissionId)
    .innerJoin('submissions as said', 'said.lead_id', 'owner.lead_id')
    .select(['said.submission_id', 'said.source', 'said.received_at', 'said.sealed_profile'])
    .select(['owner.lead_id', 'owner.wrapped_key'])
    .whereRef('said.arrival', '<=', 'own.arrival')
    .$narrowType<{ source: NotNull; sealed_profile: NotNull }>()
    .orderBy('said.arrival', 'desc')
    .limit(maxSubmissions + 1)
    .execute();
  return rows.map((row) => ({
    submissionId: row.submission_id,
    source: row.source,
    receivedAt: row.received_at,
    firstName: vault.unlock(row.lead_id, row.wrapped_key).open('submissions.sealed_profile', row.sealed_profile)
      .firstName,
  }));
}

async function readReplies({ db, vault }: StoreContext, submissionId: string): Promise<EarlierContact['replies']> {
  const rows = await ownersOf(db, submissionId)
    .innerJoin('replies', 'replies.lead_id', 'owner.lead_id')
    .select(['replies.received_at', 'replies.sealed_content', 'owner.lead_id', 'owner.wrapped_key'])
    .orderBy('replies.arrival', 'desc')
    .limit(maxReplies)
    .execute();
  return rows.map((row) => ({
    receivedAt: row.received_at,
    text: vault.unlock(row.lead_id, row.wrapped_key).open('replies.sealed_content', row.sealed_content).text,
  }));
}

/** The lead of a submission, and those that it absorbed, as far as they were not erased. */
function ownersOf(db: Queryable, submissionId: string) {
  return db
    .selectFrom('submissions as own')
    .innerJoin('leads as owner', (join) =>
      join.on((owner) =>
        owner.or([
          owner('owner.lead_id', '=', owner.ref('own.lead_id')),
          owner('owner.merged_into_lead_id', '=', owner.ref('own.lead_id')),
        ]),
      ),
    )
    .where('own.submission_id', '=', submissionId)
    .where('owner.wrapped_key', 'is not', null);
}
