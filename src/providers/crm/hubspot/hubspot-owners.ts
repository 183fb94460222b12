import type { Client } from '@hubspot/api-client';
import type { SimplePublicObjectInput as ContactUpdate } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { LRUCache } from 'lru-cache';
import type { Crm } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import type { Probed } from '../../probed.ts';
import { callHubSpot } from './call-hubspot.ts';
import { absentIfGone } from './absent-if-gone.ts';
import { foundOwnersSchema, ownerSchema, writtenContactSchema } from './hubspot-answers.ts';

/** A team has some dozens of users, who seldom change. Who was not found is asked for again each time. */
const remembered = { max: 1_000, ttl: 3_600_000 };

/**
 * Finds the users who may own records, and makes them owners. HubSpot knows each by two numbers; records take the owner's id, not the
 * user's (https://developers.hubspot.com/docs/guides/api/crm/owners).
 */
export function createHubSpotOwners(
  client: Client,
  timeoutMs: number,
): Pick<Crm & Probed, 'findOwner' | 'readOwner' | 'assignContact' | 'probe'> {
  const { contacts, owners } = client.crm;
  const idsByEmail = new LRUCache<string, string>(remembered);
  const emailsById = new LRUCache<string, string>(remembered);
  return {
    async findOwner(email) {
      const address = email.toLowerCase();
      const known = idsByEmail.get(address);
      if (known !== undefined) return { ownerId: known };
      const call = owners.ownersApi.getPage(email);
      const { results } = await callHubSpot({ timeoutMs, answer: foundOwnersSchema, call });
      const owner = results.find((found) => found.email?.toLowerCase() === address);
      if (owner === undefined) return undefined;
      idsByEmail.set(address, owner.id);
      return { ownerId: owner.id };
    },
    async readOwner(ownerId) {
      const known = emailsById.get(ownerId);
      if (known !== undefined) return { email: known };
      const call = owners.ownersApi.getById(Number(ownerId));
      const { email } = (await absentIfGone(callHubSpot({ timeoutMs, answer: ownerSchema, call }))) ?? {};
      if (email === undefined || email === null) return undefined;
      emailsById.set(ownerId, email);
      return { email };
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
