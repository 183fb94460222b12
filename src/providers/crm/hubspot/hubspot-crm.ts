import { AssociationTypes, Client } from '@hubspot/api-client';
import {
  FilterOperatorEnum,
  type BatchInputSimplePublicObjectBatchInputUpsert as ContactUpserts,
  type PublicObjectSearchRequest as ContactSearch,
} from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import {
  AssociationSpecAssociationCategoryEnum,
  type SimplePublicObjectInputForCreate as Note,
} from '@hubspot/api-client/lib/codegen/crm/objects/notes/index.js';
import type { Crm } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import { callHubSpot } from './call-hubspot.ts';
import { contactFrom, propertiesFrom, readProperties } from './contact-properties.ts';
import { ensureProperties } from './ensure-properties.ts';
import { hubSpotBatchError } from './hubspot-error.ts';
import { noteBody } from './note-body.ts';

export interface HubSpotOptions {
  readonly accessToken: string;
  /** @default 'https://api.hubapi.com' */
  readonly baseUrl?: string | undefined;
  /** For each call. @default 5_000 */
  readonly timeoutMs?: number | undefined;
}

/**
 * Reads and writes contacts and notes of HubSpot's CRM. A contact is found by HubSpot's search, which lags some seconds
 * behind writes; writing goes by the e-mail itself and does not (https://developers.hubspot.com/docs/api-reference).
 */
export function createHubSpotCrm({ accessToken, baseUrl, timeoutMs = 5_000 }: HubSpotOptions): Crm {
  const client = new Client({
    accessToken,
    numberOfApiCallRetries: 0,
    ...(baseUrl !== undefined && { basePath: baseUrl.replace(/\/$/, '') }),
  });
  const { contacts } = client.crm;
  const { notes } = client.crm.objects;
  return {
    vendor: 'hubspot',
    prepare: () => ensureProperties(client, timeoutMs),
    async findContact(email) {
      const search: Plain<ContactSearch> = {
        filterGroups: [{ filters: [{ propertyName: 'email', operator: FilterOperatorEnum.Eq, value: email }] }],
        properties: [...readProperties],
        limit: 1,
      };
      const { results } = await callHubSpot(timeoutMs, contacts.searchApi.doSearch(search));
      return results[0] && contactFrom(results[0]);
    },
    async upsertContact(email, fields) {
      const upserts: Plain<ContactUpserts> = {
        inputs: [{ idProperty: 'email', id: email, properties: { ...propertiesFrom(fields), email } }],
      };
      const answer = await callHubSpot(timeoutMs, contacts.batchApi.upsert(upserts));
      const [contact] = answer.results;
      if (contact === undefined) {
        const [error] = 'errors' in answer ? (answer.errors ?? []) : [];
        throw hubSpotBatchError(error ?? { category: 'unexpected_answer', message: 'neither a contact nor an error' });
      }
      return { contactId: contact.id };
    },
    async addNote({ contactId, body, at }) {
      const toContact = {
        associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined,
        associationTypeId: AssociationTypes.noteToContact,
      };
      const note: Plain<Note> = {
        properties: { hs_timestamp: at.toISOString(), hs_note_body: noteBody(body) },
        associations: [{ to: { id: contactId }, types: [toContact] }],
      };
      const { id } = await callHubSpot(timeoutMs, notes.basicApi.create(note));
      return { noteId: id };
    },
  };
}
