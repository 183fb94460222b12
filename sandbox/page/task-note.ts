import type { CrmOwner } from '../hubspot/crm-owner.ts';
import type { CrmTask } from '../hubspot/crm-task.ts';
import { htmlToText } from './html-to-text.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { timeTag } from './time-tag.ts';

/** A task with the user whose it is. */
export interface OwnedTask extends CrmTask {
  readonly owner: CrmOwner | undefined;
}

/** Writes a task that somebody has to do for a contact. */
export function taskNote({ title, body, owner, priority, isDone, dueAt }: OwnedTask): Html {
  return html`<div class="note">
    <p class="meta">
      <b>${isDone ? 'Task, done' : 'Task'}</b> for ${owner?.email ?? 'nobody'}, due ${timeTag(dueAt)}, priority
      ${priority.toLowerCase()}
    </p>
    <p><b>${title}</b></p>
    <div class="text">${linkedText(htmlToText(body))}</div>
  </div>`;
}
