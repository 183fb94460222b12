import type { Reviewer } from '../domain/reviews/review.ts';
import type { Crm } from '../providers/crm.ts';

/** Answers the CRM's id of the user who is asked, as far as the CRM knows one. */
export async function crmOwnerOf(
  crm: Pick<Crm, 'findOwner'>,
  { ownerId, email }: Pick<Reviewer, 'ownerId' | 'email'>,
): Promise<string | undefined> {
  if (ownerId !== undefined || email === undefined) return ownerId;
  return (await crm.findOwner(email))?.ownerId;
}
