import type { CrmActivity, OpenDeal, OpenTicket } from '../../../domain/history/crm-history.ts';
import { isOwnNote } from '../../../domain/history/is-own-note.ts';
import { cutQuotedMail } from '../../../domain/hygiene/cut-quoted-mail.ts';
import { cutText } from '../../../domain/hygiene/cut-text.ts';
import { htmlToPlainText } from '../../../domain/hygiene/html-to-plain-text.ts';
import { activityTypes, type ActivityType, type HistoryRecord } from './history-types.ts';
import { dateFrom } from '../date-from.ts';
import { isMarked } from '../marker.ts';

const maxTextCharacters = 500;
/** Mails may be pages long; what is beyond that cannot be among the first 500 characters of the text. */
const maxHtmlCharacters = 20_000;

/** Reads a deal; undefined when it is won or lost. */
export function openDealFrom(record: HistoryRecord): OpenDeal | undefined {
  const read = readerOf(record);
  const createdAt = dateFrom(read('createdate'));
  if (createdAt === undefined || read('hs_is_closed') === 'true') return undefined;
  return { name: read('dealname') ?? '', stage: read('dealstage') ?? '', amount: read('amount'), createdAt };
}

/** Reads a ticket; undefined when it is closed. */
export function openTicketFrom(record: HistoryRecord): OpenTicket | undefined {
  const read = readerOf(record);
  const createdAt = dateFrom(read('createdate'));
  if (createdAt === undefined || read('closed_date') !== undefined) return undefined;
  return { subject: read('subject') ?? '', createdAt };
}

/** Reads an activity; undefined when our own automation wrote it, or it has no time. */
export function activityFrom(type: ActivityType, record: HistoryRecord): CrmActivity | undefined {
  const read = readerOf(record);
  const at = dateFrom(read('hs_timestamp'));
  const text = textOf(type, read);
  if (at === undefined || isOwnNote(text)) return undefined;
  if (isMarked(read('hs_note_body') ?? read('hs_task_body') ?? '')) return undefined;
  const direction = directions[read('hs_call_direction') ?? read('hs_email_direction') ?? ''];
  return {
    at,
    kind: activityTypes[type],
    ...(direction !== undefined && { direction }),
    text: cutText(text, maxTextCharacters),
  };
}

type Read = (name: string) => string | undefined;

/** An empty or null property counts as absent. */
function readerOf({ properties }: HistoryRecord): Read {
  return (name) => {
    const value = properties[name] ?? '';
    return value === '' ? undefined : value;
  };
}

/** HubSpot's names of directions; a forwarded e-mail is one that somebody sent on to the CRM. */
const directions: Readonly<Record<string, CrmActivity['direction']>> = {
  INBOUND: 'in',
  OUTBOUND: 'out',
  INCOMING_EMAIL: 'in',
  EMAIL: 'out',
};

function textOf(type: ActivityType, read: Read): string {
  const plain = (name: string): string | undefined => {
    const html = read(name);
    return html === undefined ? undefined : htmlToPlainText(html.slice(0, maxHtmlCharacters)).trim();
  };
  switch (type) {
    case 'notes':
      return plain('hs_note_body') ?? '';
    case 'calls':
      return joined(read('hs_call_title'), plain('hs_call_body'));
    case 'meetings':
      return joined(read('hs_meeting_title'), plain('hs_meeting_body'));
    case 'tasks':
      return joined(read('hs_task_subject'), plain('hs_task_body'));
    case 'emails': {
      const body = read('hs_email_text')?.slice(0, maxHtmlCharacters) ?? plain('hs_email_html') ?? '';
      return joined(read('hs_email_subject'), cutQuotedMail(body.replaceAll('\r\n', '\n')).trim());
    }
  }
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
