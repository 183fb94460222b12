import type { JiraIssue } from '../jira/jira-issue.ts';
import type { ZendeskTicket } from '../zendesk/zendesk-ticket.ts';
import { html, type Html } from './html.ts';
import { linkedText } from './linked-text.ts';
import { timeTag } from './time-tag.ts';

/** A ticket of either desk, as the page shows it. */
export interface ShownTicket {
  /** What links to the ticket point to. */
  readonly anchor: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly priority: string | undefined;
  readonly tags: readonly string[];
  readonly at: string;
}

/** Reads Zendesk's ticket. */
export function shownZendeskTicket(ticket: ZendeskTicket): ShownTicket {
  const { id, subject, comment, priority, tags, at } = ticket;
  return { anchor: `zendesk-${id}`, name: `Zendesk ${id}`, subject, text: comment, priority, tags, at };
}

/** Reads Jira's issue. */
export function shownJiraIssue({ key, summary, description, priority, labels, at }: JiraIssue): ShownTicket {
  return {
    anchor: `jira-${key}`,
    name: `Jira ${key}`,
    subject: summary,
    text: description,
    priority,
    tags: labels,
    at,
  };
}

/** Writes a ticket. */
export function ticketCard({ anchor, name, subject, text, priority, tags, at }: ShownTicket): Html {
  const about = [...(priority === undefined ? [] : [`priority ${priority.toLowerCase()}`]), ...tags];
  return html`<article class="card" id="${anchor}">
    <h3>${subject}</h3>
    <p class="meta"><b>${name}</b>, ${timeTag(at)}</p>
    ${about.length > 0 && html`<p class="meta">${about.join(' · ')}</p>`}
    <div class="text">${linkedText(text)}</div>
  </article>`;
}
