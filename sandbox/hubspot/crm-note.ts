import type { CrmObject } from './crm-object.ts';

/** A note on contacts' records, as a person would tell it. */
export interface CrmNote {
  readonly id: string;
  /** HTML, as HubSpot holds it. */
  readonly body: string;
  readonly contactIds: readonly string[];
  /** The time that the note gives itself. */
  readonly at: string;
}

/** Reads a note out of its record. */
export function noteFrom({ id, properties, contactIds }: CrmObject): CrmNote {
  return { id, body: properties['hs_note_body'] ?? '', contactIds, at: properties['hs_timestamp'] ?? '' };
}
