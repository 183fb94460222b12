import { FriendlyError } from '../../embedded/friendly-error.ts';
import type { Store } from '../../src/store/store.ts';
import type { Recipient } from './fill-template.ts';

/**
 * Reads what is known of a lead of the store, by what it submitted last.
 * @throws FriendlyError when there is no such lead, or it submitted nothing
 */
export async function recipientOfLead(
  { submissions, cases }: Pick<Store, 'submissions' | 'cases'>,
  leadId: string,
): Promise<Recipient> {
  const submissionId = await submissions.findLatestId(leadId);
  if (submissionId === undefined) throw new FriendlyError(`There is no lead ${leadId} that submitted something.`);
  return cases.get(submissionId);
}
