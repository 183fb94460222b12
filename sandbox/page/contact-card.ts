import type { CrmNote } from '../hubspot/crm-note.ts';
import type { CrmObject, CrmProperties } from '../hubspot/crm-object.ts';
import { htmlToText } from './html-to-text.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { timeTag } from './time-tag.ts';

/** What the automation writes begins so. */
const automationPrefix = 'auto_';

interface ContactCardOptions {
  readonly contact: CrmObject;
  /** Oldest first. */
  readonly notes: readonly CrmNote[];
}

/** Writes a contact with the fields that the automation fills, and its notes. */
export function contactCard({ contact: { properties }, notes }: ContactCardOptions): Html {
  const fields = Object.entries(properties).filter(([name]) => name.startsWith(automationPrefix));
  const name = present(properties, ['firstname', 'lastname']).join(' ');
  const about = present(properties, ['email', 'phone', 'jobtitle', 'company', 'lifecyclestage']);
  return html`<article class="card">
    <h3>${name === '' ? (properties['email'] ?? 'Nameless contact') : name}</h3>
    <p class="meta">${about.join(' · ')}</p>
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
