import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmOwner, NewCrmOwner } from './crm-owner.ts';
import { userIdOf } from './standard-owners.ts';

/**
 * Makes a user who may own records.
 * @throws Error when there is one with this address
 */
export function addOwner(
  { owners }: Pick<SandboxState, 'owners'>,
  { email, firstName = '', lastName = '' }: NewCrmOwner,
): CrmOwner {
  if (owners.withKey(email.toLowerCase()).length > 0) throw new Error(`There is a user with the address ${email}`);
  const id = String(Math.max(...owners.list().map((owner) => Number(owner.id))) + 1);
  const at = new Date().toISOString();
  const owner = { id, email, firstName, lastName, userId: userIdOf(id), createdAt: at, updatedAt: at };
  owners.put(owner);
  return owner;
}
