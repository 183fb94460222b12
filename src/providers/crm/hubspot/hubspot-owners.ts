import type { Client } from '@hubspot/api-client';
import type { SimplePublicObjectInput as ContactUpdate } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import type { Crm } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import { rememberOwners } from '../remember-owners.ts';
import { callHubSpot } from './call-hubspot.ts';
import { absentIfGone } from '../absent-if-gone.ts';
import { foundOwnersSchema, ownerSchema, writtenContactSchema } from './hubspot-answers.ts';

/**
 * Finds the users who may own records, and makes them owners. HubSpot knows each by two numbers; records take the owner's id, not the
 * user's (https://developers.hubspot.com/docs/guides/api/crm/owners).
 */
export function createHubSpotOwners(
  client: Client,
  timeoutMs: number,
): Pick<Crm, 'findOwner' | 'readOwner' | 'assignContact'> {
  const { contacts, owners } = client.crm;
  return {
    ...rememberOwners({
      async findOwner(email) {
        const address = email.toLowerCase();
        const call = owners.ownersApi.getPage(email);
        const { results } = await callHubSpot({ timeoutMs, answer: foundOwnersSchema, call });
        const owner = results.find((found) => found.email?.toLowerCase() === address);
        return owner && { ownerId: owner.id };
      },
      async readOwner(ownerId) {
        const call = owners.ownersApi.getById(Number(ownerId));
        const { email } = (await absentIfGone(callHubSpot({ timeoutMs, answer: ownerSchema, call }))) ?? {};
        return email === undefined || email === null ? undefined : { email };
      },
    }),
    async assignContact(contactId, ownerId) {
      const change: Plain<ContactUpdate> = { properties: { hubspot_owner_id: ownerId } };
      const call = contacts.basicApi.update(contactId, change);
      await callHubSpot({ timeoutMs, answer: writtenContactSchema, call });
    },
  };
}
