import { AssociationTypes } from '@hubspot/api-client';
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
import { createHubSpotClient } from './create-hubspot-client.ts';
import { ensureProperties } from './ensure-properties.ts';
import { foundContactsSchema, madeNoteSchema, upsertedContactsSchema } from './hubspot-answers.ts';
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
  const client = createHubSpotClient(accessToken, baseUrl);
  const { contacts } = client.crm;
  const { notes } = client.crm.objects;
  return {
    vendor: 'hubspot',
    prepare: () => ensureProperties(client, timeoutMs),
    async findContact(email) {
      const call = contacts.searchApi.doSearch(searchFor(email));
      const { results } = await callHubSpot({ timeoutMs, answer: foundContactsSchema, call });
      return results[0] && contactFrom(results[0]);
    },
    async upsertContact(email, fields) {
      const properties = { ...propertiesFrom(fields), email };
      const upserts: Plain<ContactUpserts> = { inputs: [{ idProperty: 'email', id: email, properties }] };
      const call = contacts.batchApi.upsert(upserts);
      const { results, errors } = await callHubSpot({ timeoutMs, answer: upsertedContactsSchema, call });
      const [contact] = results;
      if (contact !== undefined) return { contactId: contact.id };
      throw hubSpotBatchError(errors?.[0]);
    },
    async addNote({ contactId, body, at }) {
      const note: Plain<Note> = {
        properties: { hs_timestamp: at.toISOString(), hs_note_body: noteBody(body) },
        associations: [{ to: { id: contactId }, types: [noteToContact] }],
      };
      const call = notes.basicApi.create(note);
      const { id } = await callHubSpot({ timeoutMs, answer: madeNoteSchema, call });
      return { noteId: id };
    },
  };
}

function searchFor(email: string): Plain<ContactSearch> {
  return {
    filterGroups: [{ filters: [{ propertyName: 'email', operator: FilterOperatorEnum.Eq, value: email }] }],
    properties: [...readProperties],
    limit: 1,
  };
}

const noteToContact = {
  associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined,
  associationTypeId: AssociationTypes.noteToContact,
};
