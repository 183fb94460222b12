import { AssociationTypes, type Client } from '@hubspot/api-client';
import {
  AssociationSpecAssociationCategoryEnum as Category,
  type SimplePublicObjectInputForCreate as Note,
} from '@hubspot/api-client/lib/codegen/crm/objects/notes/index.js';
import type { Crm } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import { callHubSpot } from './call-hubspot.ts';
import { contactAssociation } from './contact-association.ts';
import { findMarkedRecord } from './find-marked-record.ts';
import { madeRecordSchema } from './hubspot-answers.ts';
import { markedBody } from './marker.ts';
import { noteBody } from './note-body.ts';

const toContact = {
  associationCategory: Category.HubspotDefined,
  associationTypeId: AssociationTypes.noteToContact,
};

/** Writes notes (https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide). */
export function createHubSpotNotes(client: Client, timeoutMs: number): Pick<Crm, 'addNote'> {
  return {
    async addNote({ contactId, body, at, marker }) {
      const noteId =
        marker === undefined
          ? undefined
          : await findMarkedRecord(client, { type: 'notes', contactId, marker, timeoutMs });
      if (noteId !== undefined) return { noteId };
      const html = marker === undefined ? noteBody(body) : markedBody(body, marker);
      const note: Plain<Note> = {
        properties: { hs_timestamp: at.toISOString(), hs_note_body: html },
        associations: [contactAssociation(contactId, toContact)],
      };
      const call = client.crm.objects.notes.basicApi.create(note);
      const { id } = await callHubSpot({ timeoutMs, answer: madeRecordSchema, call });
      return { noteId: id };
    },
  };
}
