/** What a property of a task holds: any text, a time, an owner, or one of the options. */
type TaskProperty = 'text' | 'time' | 'owner' | readonly string[];

/**
 * The properties of tasks that can be written, as far as anybody needs them.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-tasks-v3/guide
 */
export const taskProperties: ReadonlyMap<string, TaskProperty> = new Map<string, TaskProperty>([
  ['hs_timestamp', 'time'],
  ['hs_task_subject', 'text'],
  ['hs_task_body', 'text'],
  ['hs_task_status', ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'COMPLETED', 'DEFERRED']],
  ['hs_task_priority', ['NONE', 'LOW', 'MEDIUM', 'HIGH']],
  ['hs_task_type', ['EMAIL', 'CALL', 'TODO']],
  ['hs_task_reminders', 'time'],
  ['hubspot_owner_id', 'owner'],
  ['createdate', 'time'],
]);
