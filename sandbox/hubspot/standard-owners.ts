import type { CrmOwner } from './crm-owner.ts';

/** The users that the account has from its start. */
export const standardOwners: readonly CrmOwner[] = [
  { id: '2001', email: 'olivia.owens@example.com', firstName: 'Olivia', lastName: 'Owens' },
  { id: '2002', email: 'ravi.rao@example.com', firstName: 'Ravi', lastName: 'Rao' },
  { id: '2003', email: 'sofia.silva@example.com', firstName: 'Sofia', lastName: 'Silva' },
].map((owner) => ({
  ...owner,
  userId: userIdOf(owner.id),
  createdAt: '2019-08-06T02:41:08.029Z',
  updatedAt: '2019-08-06T02:41:08.029Z',
}));

/** Makes the number of an owner as a user, which is no owner's id. */
export function userIdOf(ownerId: string): number {
  return 7_000_000 + Number(ownerId);
}
