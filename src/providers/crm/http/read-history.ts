import type { CrmActivity, CrmHistory, OpenDeal, OpenTicket } from '../../../domain/history/crm-history.ts';
import { isOwnNote } from '../../../domain/history/is-own-note.ts';
import { cutText } from '../../../domain/hygiene/cut-text.ts';
import type { HistoryRequest } from '../../crm.ts';
import { ProviderError } from '../../provider-error.ts';
import { readPath } from '../../read-path.ts';
import { dateFrom } from '../date-from.ts';
import { isMarked } from '../marker.ts';
import { newestOfTheYear } from '../newest-of-the-year.ts';
import { callHttpCrm, type HttpCrmConnection } from './call-http-crm.ts';
import { textOf } from './contact-fields.ts';
import type { HttpCrmConfiguration } from './http-crm-schema.ts';

const maxTextCharacters = 500;

type Description = NonNullable<HttpCrmConfiguration['history']>;
type List = NonNullable<Description[keyof Description]>;

/** Reads a field of an item, by its name in the description. */
type Read = (field: string) => string | undefined;

/** Reads the lists that are described, one after the other. A part that fails is missing, and the others are there. */
export async function readHistory(
  connection: HttpCrmConnection,
  { deals, tickets, activities }: Description,
  { contactId, now, withinMs }: HistoryRequest & { readonly contactId: string },
): Promise<CrmHistory> {
  const endsAtMs = performance.now() + withinMs;
  const missing: string[] = [];
  const itemsOf = async <Item>(
    part: string,
    list: List | undefined,
    itemFrom: (read: Read) => Item | undefined,
  ): Promise<Item[] | undefined> => {
    if (list === undefined) return undefined;
    try {
      const timeoutMs = Math.max(1, Math.round(Math.min(connection.timeoutMs, endsAtMs - performance.now())));
      const answer = await callHttpCrm(connection, { path: list.path, places: { contactId }, timeoutMs });
      const items = list.items === undefined ? answer : readPath(answer, list.items);
      return (Array.isArray(items) ? items : []).flatMap((item: unknown) => itemFrom(readerOf(item, list)) ?? []);
    } catch (error) {
      if (!ProviderError.is(error)) throw error;
      missing.push(`${part}: ${error.code}`);
      return undefined;
    }
  };
  const openDeals = await itemsOf('deals', deals, openDealFrom);
  const openTickets = await itemsOf('tickets', tickets, openTicketFrom);
  const dealings = await itemsOf('activities', activities, activityFrom);
  return {
    ...(openDeals && { openDeals }),
    ...(openTickets && { openTickets }),
    ...(dealings && { activities: newestOfTheYear(dealings, now) }),
    missing,
  };
}

function readerOf(item: unknown, { fields }: List): Read {
  const paths: Readonly<Record<string, string>> = fields;
  return (field) => {
    const path = paths[field];
    return path === undefined ? undefined : textOf(readPath(item, path));
  };
}

function openDealFrom(read: Read): OpenDeal | undefined {
  const createdAt = dateFrom(read('createdAt'));
  return createdAt && { name: read('name') ?? '', stage: read('stage') ?? '', amount: read('amount'), createdAt };
}

function openTicketFrom(read: Read): OpenTicket | undefined {
  const createdAt = dateFrom(read('createdAt'));
  return createdAt && { subject: read('subject') ?? '', createdAt };
}

const kinds: readonly CrmActivity['kind'][] = ['note', 'call', 'meeting', 'email', 'task'];

/** What our own automation wrote is no news of the contact. */
function activityFrom(read: Read): CrmActivity | undefined {
  const at = dateFrom(read('at'));
  const text = read('text') ?? '';
  if (at === undefined || isOwnNote(text) || isMarked(text)) return undefined;
  const kind = kinds.find((known) => known === read('kind')) ?? 'note';
  const direction = read('direction');
  const known = direction === 'in' || direction === 'out' ? ({ direction } as const) : {};
  return { at, kind, ...known, text: cutText(text, maxTextCharacters) };
}
