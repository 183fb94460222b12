import type { Collection } from '../state/collection.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { CrmObject, CrmProperties } from './crm-object.ts';

/** The types of record that belong to contacts, as in HubSpot's paths. */
export const recordTypes = ['notes', 'tasks', 'calls', 'emails', 'meetings', 'deals', 'tickets'] as const;

export type RecordType = (typeof recordTypes)[number];

/** Tells where the records of each type are kept. */
export function recordsByType(
  state: Pick<SandboxState, 'notes' | 'tasks' | 'calls' | 'crmEmails' | 'meetings' | 'deals' | 'tickets'>,
): Readonly<Record<RecordType, Collection<CrmObject>>> {
  const { notes, tasks, calls, crmEmails: emails, meetings, deals, tickets } = state;
  return { notes, tasks, calls, emails, meetings, deals, tickets };
}

interface RecordRules {
  /**
   * HubSpot's number for the association of this type with a contact.
   * Source: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values
   */
  readonly toContactTypeId: number;
  /** Its number for the association the other way round. */
  readonly fromContactTypeId: number;
  /** What HubSpot calls the association of a contact with this type. */
  readonly fromContactType: string;
  readonly required: readonly string[];
  /** What HubSpot reckons from the other properties. */
  readonly reckon?: (properties: CrmProperties, at: string) => CrmProperties;
}

/** What HubSpot asks of each type (https://developers.hubspot.com/docs/guides/api/crm/understanding-the-crm). */
export const recordRules: Readonly<Record<RecordType, RecordRules>> = {
  notes: {
    toContactTypeId: 202,
    fromContactTypeId: 201,
    fromContactType: 'contact_to_note',
    required: ['hs_timestamp'],
  },
  tasks: {
    toContactTypeId: 204,
    fromContactTypeId: 203,
    fromContactType: 'contact_to_task',
    required: ['hs_timestamp'],
  },
  calls: {
    toContactTypeId: 194,
    fromContactTypeId: 193,
    fromContactType: 'contact_to_call',
    required: ['hs_timestamp'],
  },
  emails: {
    toContactTypeId: 198,
    fromContactTypeId: 197,
    fromContactType: 'contact_to_email',
    required: ['hs_timestamp'],
  },
  meetings: {
    toContactTypeId: 200,
    fromContactTypeId: 199,
    fromContactType: 'contact_to_meeting_event',
    required: ['hs_timestamp'],
  },
  deals: {
    toContactTypeId: 3,
    fromContactTypeId: 4,
    fromContactType: 'contact_to_deal',
    required: ['dealname', 'dealstage'],
    reckon: ({ dealstage = '' }) => ({ hs_is_closed: String(/^closed(?:won|lost)$/.test(dealstage)) }),
  },
  tickets: {
    toContactTypeId: 16,
    fromContactTypeId: 15,
    fromContactType: 'contact_to_ticket',
    required: ['subject', 'hs_pipeline_stage'],
    // Stage 4 of the pipeline that every account has is "Closed".
    reckon: ({ hs_pipeline_stage: stage }, at): CrmProperties => (stage === '4' ? { closed_date: at } : {}),
  },
};
