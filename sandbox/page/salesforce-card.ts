import type { SalesforceState } from '../salesforce/add-salesforce-record.ts';
import type { SalesforceRecord } from '../salesforce/salesforce-record.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';

/** What the automation writes begins so. */
const automationPrefix = 'auto_';

/** Lists the people of Salesforce, oldest first. */
export function salesforcePeople({ salesforceRecords }: SalesforceState): SalesforceRecord[] {
  return salesforceRecords.list().filter(({ type }) => type === 'Lead' || type === 'Contact');
}

/** Writes a Lead or a Contact of Salesforce with the fields that the automation fills, and its tasks, the newest first. */
export function salesforceCard({ salesforceRecords }: SalesforceState, { id, type, fields }: SalesforceRecord): Html {
  const own = Object.entries(fields).filter(([name]) => name.startsWith(automationPrefix));
  const owner = salesforceRecords.get(text(fields['OwnerId']));
  const about = ['Email', 'Phone', 'Title', 'Company'].map((name) => text(fields[name])).filter((part) => part !== '');
  const tasks = salesforceRecords.list().filter((task) => task.type === 'Task' && task.fields['WhoId'] === id);
  return html`<article class="card">
    <h3>${[fields['FirstName'], fields['LastName']].map(text).join(' ').trim()}</h3>
    <p class="meta">${[fields['IsConverted'] === true ? `${type}, converted` : type, ...about].join(' · ')}</p>
    <p class="meta">Owner: ${text(owner?.fields['Email'])}</p>
    <table>
      ${own.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${text(value)}</td>
          </tr>`,
      )}
    </table>
    ${tasks.toReversed().map(
      (task) =>
        html`<div class="note">
          <p class="meta">Task, ${text(task.fields['Status'])}, ${text(task.fields['ActivityDate'])}</p>
          <p><b>${text(task.fields['Subject'])}</b></p>
          <div class="text">${linkedText(text(task.fields['Description']))}</div>
        </div>`,
    )}
  </article>`;
}

function text(value: SalesforceRecord['fields'][string] | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
