import { html, type Html } from './html.ts';

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** Writes a time of ISO 8601 so that people can read it; what is none stays as it is. */
export function timeTag(at: string): Html {
  const time = Date.parse(at);
  return Number.isNaN(time) ? html`${at}` : html`<time datetime="${at}">${format.format(time)} UTC</time>`;
}
