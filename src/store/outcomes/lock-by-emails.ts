import type { LockedPerson } from '../leads/locked-person.ts';
import { addressHashesOf } from '../replies/sender-hashes.ts';
import type { StoreContext } from '../store-context.ts';
import { lockOwners } from '../suppressions/lock-owners.ts';

/**
 * Locks the rows of the leads that have one of the e-mail addresses, or were written to there; answers them by when they came.
 * @throws OvertakenError when one was merged while this waited for its row
 */
export async function lockByEmails(context: StoreContext, emails: readonly string[]): Promise<LockedPerson[]> {
  const hashes = emails.flatMap((fromAddress) => addressHashesOf(context.vault, { channel: 'email', fromAddress }));
  const owners = await lockOwners(context, 'email', hashes);
  return owners.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}
