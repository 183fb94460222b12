import type { CrmNote } from '../hubspot/crm-note.ts';
import type { CrmObject, CrmProperties } from '../hubspot/crm-object.ts';
import type { CrmOwner } from '../hubspot/crm-owner.ts';
import { htmlToText } from './html-to-text.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { taskNote, type OwnedTask } from './task-note.ts';
import { timeTag } from './time-tag.ts';

/** What the automation writes begins so. */
const automationPrefix = 'auto_';

interface ContactCardOptions {
  readonly contact: CrmObject;
  /** Oldest first. */
  readonly notes: readonly CrmNote[];
  /** Oldest first. */
  readonly tasks: readonly OwnedTask[];
  /** Whose contact it is; undefined when it is nobody's. */
  readonly owner: CrmOwner | undefined;
}

/** Writes a contact with the fields that the automation fills, its tasks and its notes. */
export function contactCard({ contact: { properties }, notes, tasks, owner }: ContactCardOptions): Html {
  const fields = Object.entries(properties).filter(([name]) => name.startsWith(automationPrefix));
  const name = present(properties, ['firstname', 'lastname']).join(' ');
  const about = present(properties, ['email', 'phone', 'jobtitle', 'company', 'lifecyclestage']);
  return html`<article class="card">
    <h3>${name === '' ? (properties['email'] ?? 'Nameless contact') : name}</h3>
    <p class="meta">${about.join(' · ')}</p>
    ${owner !== undefined && html`<p class="meta">Owner: ${owner.email}</p>`}
    ${
      fields.length > 0 &&
      html`<table>
        ${fields.map(
          ([field, value]) =>
            html`<tr>
              <th scope="row">${field}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </table>`
    }
    ${tasks.toReversed().map(taskNote)}
    ${notes.toReversed().map(
      ({ at, body }) =>
        html`<div class="note">
          <p class="meta">Note, ${timeTag(at)}</p>
          <div class="text">${linkedText(htmlToText(body))}</div>
        </div>`,
    )}
  </article>`;
}

function present(properties: CrmProperties, names: readonly string[]): string[] {
  return names.flatMap((name) => properties[name] ?? []);
}
