import type { Client } from '@hubspot/api-client';
import type { SimplePublicObjectInput as ContactUpdate } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import type { Crm } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import type { Probed } from '../../probed.ts';
import { callHubSpot } from './call-hubspot.ts';
import { foundOwnersSchema, writtenContactSchema } from './hubspot-answers.ts';

/**
 * Finds the users who may own records, and makes them owners. HubSpot knows each by two numbers; records take the owner's id, not the
 * user's (https://developers.hubspot.com/docs/guides/api/crm/owners).
 */
export function createHubSpotOwners(
  client: Client,
  timeoutMs: number,
): Pick<Crm & Probed, 'findOwner' | 'assignContact' | 'probe'> {
  const { contacts, owners } = client.crm;
  return {
    async findOwner(email) {
      const call = owners.ownersApi.getPage(email);
      const { results } = await callHubSpot({ timeoutMs, answer: foundOwnersSchema, call });
      const owner = results.find((found) => found.email?.toLowerCase() === email.toLowerCase());
      return owner && { ownerId: owner.id };
    },
    async probe() {
      const call = owners.ownersApi.getPage(undefined, undefined, 1);
      await callHubSpot({ timeoutMs, answer: foundOwnersSchema, call });
    },
    async assignContact(contactId, ownerId) {
      const change: Plain<ContactUpdate> = { properties: { hubspot_owner_id: ownerId } };
      const call = contacts.basicApi.update(contactId, change);
      await callHubSpot({ timeoutMs, answer: writtenContactSchema, call });
    },
  };
}
