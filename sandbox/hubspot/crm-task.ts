import type { CrmObject } from './crm-object.ts';

/** A task for a person, as a person would tell it. */
export interface CrmTask {
  readonly id: string;
  readonly title: string;
  /** HTML, as HubSpot holds it. */
  readonly body: string;
  readonly contactIds: readonly string[];
  readonly ownerId: string | undefined;
  /** For example `HIGH`. */
  readonly priority: string;
  readonly isDone: boolean;
  /** The time that the task gives itself. */
  readonly dueAt: string;
}

/** Reads a task out of its record. */
export function taskFrom({ id, properties, contactIds }: CrmObject): CrmTask {
  return {
    id,
    title: properties['hs_task_subject'] ?? '',
    body: properties['hs_task_body'] ?? '',
    contactIds,
    ownerId: properties['hubspot_owner_id'],
    priority: properties['hs_task_priority'] ?? 'NONE',
    isDone: properties['hs_task_status'] === 'COMPLETED',
    dueAt: properties['hs_timestamp'] ?? '',
  };
}
