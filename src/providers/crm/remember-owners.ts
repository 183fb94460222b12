import { LRUCache } from 'lru-cache';
import type { Crm } from '../crm.ts';

type OwnerLookups = Pick<Crm, 'findOwner' | 'readOwner'>;

/** A team has some dozens of users, who seldom change. */
const remembered = { max: 1_000, ttl: 3_600_000 };

/** Remembers for an hour which users a CRM has. Who was not found is asked for again each time. */
export function rememberOwners({ findOwner, readOwner }: OwnerLookups): OwnerLookups {
  const idsByEmail = new LRUCache<string, string>(remembered);
  const emailsById = new LRUCache<string, string>(remembered);
  return {
    async findOwner(email) {
      const address = email.toLowerCase();
      const known = idsByEmail.get(address);
      if (known !== undefined) return { ownerId: known };
      const owner = await findOwner(email);
      if (owner !== undefined) idsByEmail.set(address, owner.ownerId);
      return owner;
    },
    async readOwner(ownerId) {
      const known = emailsById.get(ownerId);
      if (known !== undefined) return { email: known };
      const owner = await readOwner(ownerId);
      if (owner !== undefined) emailsById.set(ownerId, owner.email);
      return owner;
    },
  };
}
