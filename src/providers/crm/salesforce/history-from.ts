import type { CrmActivity, OpenDeal, OpenTicket } from '../../../domain/history/crm-history.ts';
import { isOwnNote } from '../../../domain/history/is-own-note.ts';
import { cutQuotedMail } from '../../../domain/hygiene/cut-quoted-mail.ts';
import { cutText } from '../../../domain/hygiene/cut-text.ts';
import { dateFrom } from '../date-from.ts';
import { isMarked } from '../marker.ts';
import type { SalesforceRow } from './connect-salesforce.ts';
import { noteSubject } from './salesforce-tasks.ts';

const maxTextCharacters = 500;

/** Reads an open opportunity from the role that a Contact has in it. */
export function openDealFrom({ Opportunity: opportunity }: SalesforceRow): OpenDeal | undefined {
  if (typeof opportunity !== 'object' || opportunity === null) return undefined;
  const row = opportunity as SalesforceRow;
  const createdAt = dateFrom(row['CreatedDate']);
  if (createdAt === undefined) return undefined;
  const { Amount: amount } = row;
  return {
    name: text(row, 'Name'),
    stage: text(row, 'StageName'),
    ...(typeof amount === 'number' && { amount: String(amount) }),
    createdAt,
  };
}

/** Reads an open case. */
export function openTicketFrom(row: SalesforceRow): OpenTicket | undefined {
  const createdAt = dateFrom(row['CreatedDate']);
  return createdAt && { subject: text(row, 'Subject'), createdAt };
}

/** Salesforce keeps calls and mails as tasks of a subtype. */
const kinds: Readonly<Record<string, CrmActivity['kind']>> = { Call: 'call', Email: 'email', ListEmail: 'email' };
const directions: Readonly<Record<string, CrmActivity['direction']>> = { Inbound: 'in', Outbound: 'out' };

/** By the id of a mail's task: who wrote it. */
export type EmailDirections = ReadonlyMap<string, 'in' | 'out'>;

/**
 * Reads who wrote the mails with a person from its parts in them
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_emailmessagerelation.htm):
 * whoever is not the sender was written to.
 */
export function emailDirectionsFrom(rows: readonly SalesforceRow[]): EmailDirections {
  return new Map(
    rows.map(({ RelationType: part, EmailMessage: email }) => [
      text((email ?? {}) as SalesforceRow, 'ActivityId'),
      part === 'FromAddress' ? 'in' : 'out',
    ]),
  );
}

/** Reads a task; undefined when our own automation wrote it. */
export function activityFromTask(row: SalesforceRow, emailDirections: EmailDirections): CrmActivity | undefined {
  const description = text(row, 'Description').replaceAll('\r\n', '\n');
  const at = dateFrom(row['ActivityDate'] ?? row['CreatedDate']);
  if (at === undefined || isOwnNote(description) || isMarked(description)) return undefined;
  const isNote = row['Subject'] === noteSubject;
  const kind = isNote ? 'note' : (kinds[text(row, 'TaskSubtype')] ?? 'task');
  const direction = kind === 'email' ? emailDirections.get(text(row, 'Id')) : directions[text(row, 'CallType')];
  const body = kind === 'email' ? cutQuotedMail(description).trim() : description;
  const whole = isNote ? body : joined(text(row, 'Subject'), body);
  return { at, kind, ...(direction !== undefined && { direction }), text: cutText(whole, maxTextCharacters) };
}

/** Reads an entry of the calendar. */
export function activityFromEvent(row: SalesforceRow): CrmActivity | undefined {
  const at = dateFrom(row['StartDateTime'] ?? row['CreatedDate']);
  const whole = joined(text(row, 'Subject'), text(row, 'Description'));
  return at && { at, kind: 'meeting', text: cutText(whole, maxTextCharacters) };
}

function text(row: SalesforceRow, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
