import type { CrmActivityKind } from '../../../domain/history/crm-history.ts';

/** The types of record that a history is read from, as in HubSpot's paths. */
export const historyTypes = ['deals', 'tickets', 'notes', 'calls', 'meetings', 'emails', 'tasks'] as const;

export type HistoryType = (typeof historyTypes)[number];

/** The properties that are read of each type; HubSpot leaves out those that an account does not have. */
export const historyProperties: Readonly<Record<HistoryType, readonly string[]>> = {
  deals: ['dealname', 'dealstage', 'amount', 'createdate', 'hs_is_closed'],
  tickets: ['subject', 'createdate', 'closed_date'],
  notes: ['hs_timestamp', 'hs_note_body'],
  calls: ['hs_timestamp', 'hs_call_title', 'hs_call_body', 'hs_call_direction'],
  meetings: ['hs_timestamp', 'hs_meeting_title', 'hs_meeting_body'],
  emails: ['hs_timestamp', 'hs_email_subject', 'hs_email_text', 'hs_email_html', 'hs_email_direction'],
  tasks: ['hs_timestamp', 'hs_task_subject', 'hs_task_body'],
};

/** The types that are activities, and what each is called. */
export const activityTypes = {
  notes: 'note',
  calls: 'call',
  meetings: 'meeting',
  emails: 'email',
  tasks: 'task',
} as const satisfies Partial<Record<HistoryType, CrmActivityKind>>;

export type ActivityType = keyof typeof activityTypes;

/**
 * Types that are read under one permission: where it lacks, they are missing together.
 * Source: https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/scopes
 */
export const typesByScope: readonly (readonly HistoryType[])[] = [
  ['deals'],
  ['tickets'],
  ['emails'],
  ['notes', 'calls', 'meetings', 'tasks'],
];

/** A record as HubSpot answers it, by the names of {@link historyProperties}. */
export interface HistoryRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}
