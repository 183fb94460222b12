import { OvertakenError } from '../overtaken-error.ts';
import { requireFound } from '../require-found.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import type { Queryable, StoreContext } from '../store-context.ts';

/** Whose a submission is; the two are mostly one and the same. */
interface Owners {
  /** The lead that it belongs to. */
  readonly author: LockedPerson;
  /** The one that goes on: the author, or what it was merged into. */
  readonly owner: LockedPerson;
}

/**
 * Locks the leads to whom a submission matters until the transaction ends, in the order of their ids.
 * @throws NotFoundError when the submission is unknown or has no lead, OvertakenError when a merge came in between
 */
export async function lockOwners({ db, vault }: StoreContext, submissionId: string): Promise<Owners> {
  const authorId = await findAuthor(db, submissionId);
  const mergedInto = db.selectFrom('leads').select('merged_into_lead_id').where('lead_id', '=', authorId);
  const locked = await db
    .selectFrom('leads')
    .select(['lead_id', 'wrapped_key', 'merged_into_lead_id'])
    .where((lead) => lead.or([lead('lead_id', '=', authorId), lead('lead_id', '=', mergedInto)]))
    .orderBy('lead_id')
    .forUpdate()
    .execute();
  const find = (leadId: string): (typeof locked)[number] => {
    const lead = locked.find(({ lead_id }) => lead_id === leadId);
    if (lead === undefined) throw new OvertakenError();
    return lead;
  };
  const author = find(authorId);
  const owner = find(author.merged_into_lead_id ?? authorId);
  if (owner.merged_into_lead_id !== null || (await findAuthor(db, submissionId)) !== authorId) {
    throw new OvertakenError();
  }
  const unlock = ({ lead_id, wrapped_key }: typeof author): LockedPerson => ({
    leadId: lead_id,
    sealer: vault.unlock(lead_id, wrapped_key),
  });
  return { author: unlock(author), owner: unlock(owner) };
}

async function findAuthor(transaction: Queryable, submissionId: string): Promise<string> {
  const query = transaction
    .selectFrom('submissions')
    .select('lead_id')
    .where('submission_id', '=', submissionId)
    .where('lead_id', 'is not', null)
    .$narrowType<{ lead_id: string }>();
  return (await requireFound('submission', submissionId, query)).lead_id;
}
