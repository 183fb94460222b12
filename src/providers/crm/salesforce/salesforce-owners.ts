import { z } from 'zod';
import type { Crm } from '../../crm.ts';
import { rememberOwners } from '../remember-owners.ts';
import { dataPath, type Salesforce } from './connect-salesforce.ts';
import { followingConversion } from './find-person.ts';
import { personTypeOf } from './record-types.ts';
import { isUnknownRecord } from './salesforce-error.ts';
import { soql } from './soql.ts';

const userSchema = z.object({ Email: z.string().nullish(), IsActive: z.boolean() });

/** Finds users and makes them owners. A user of a portal, or one that was deactivated, can own nothing. */
export function createSalesforceOwners(salesforce: Salesforce): Pick<Crm, 'findOwner' | 'readOwner' | 'assignContact'> {
  return {
    ...rememberOwners({
      async findOwner(email) {
        const owner = await salesforce.first(
          soql`SELECT Id FROM User WHERE Email = ${email} AND IsActive = true AND UserType = 'Standard' ORDER BY CreatedDate, Id LIMIT 1`,
        );
        return owner && { ownerId: String(owner['Id']) };
      },
      // A Lead may belong to a queue, which is no user.
      async readOwner(ownerId) {
        const path = `${dataPath}/sobjects/User/${encodeURIComponent(ownerId)}?fields=Email,IsActive`;
        try {
          const { Email: email, IsActive: isActive } = await salesforce.call({ path, answer: userSchema });
          return isActive && email ? { email } : undefined;
        } catch (error) {
          if (isUnknownRecord(error)) return undefined;
          throw error;
        }
      },
    }),
    assignContact: (contactId, ownerId) =>
      followingConversion(salesforce, contactId, async (personId) => {
        const path = `${dataPath}/sobjects/${personTypeOf(personId) ?? 'Lead'}/${personId}`;
        await salesforce.call({ method: 'PATCH', path, body: { OwnerId: ownerId }, answer: z.unknown() });
      }),
  };
}
