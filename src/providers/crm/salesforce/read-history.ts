import { z } from 'zod';
import type { CrmHistory } from '../../../domain/history/crm-history.ts';
import type { HistoryRequest } from '../../crm.ts';
import { ProviderError } from '../../provider-error.ts';
import {
  apiVersion,
  dataPath,
  foundSchema,
  queryPath,
  type Salesforce,
  type SalesforceRow,
} from './connect-salesforce.ts';
import { newestOfTheYear } from '../newest-of-the-year.ts';
import {
  activityFromEvent,
  activityFromTask,
  emailDirectionsFrom,
  openDealFrom,
  openTicketFrom,
} from './history-from.ts';
import { historyParts, historyQueries, type HistoryPart } from './history-queries.ts';
import { personTypeOf } from './record-types.ts';
import { salesforceRefusal } from './salesforce-error.ts';

/** What was asked together is answered together, each with its own status. */
const batchSchema = z.object({ results: z.array(z.object({ statusCode: z.number(), result: z.unknown() })) });

type Reading = { readonly rows: readonly SalesforceRow[] } | { readonly missing: string };
type Readings = Readonly<Record<HistoryPart, Reading>>;

/**
 * Reads the dealings with a person in one call
 * (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_batch.htm). A part that the user
 * may not see is missing, and the others are there.
 */
export async function readHistory(
  salesforce: Salesforce,
  personId: string,
  { now, withinMs }: HistoryRequest,
): Promise<CrmHistory> {
  return historyOf(await readParts(salesforce, personId, Math.min(withinMs, salesforce.timeoutMs)), now);
}

async function readParts(salesforce: Salesforce, personId: string, timeoutMs: number): Promise<Readings> {
  const asked = Object.entries(historyQueries(personTypeOf(personId) ?? 'Lead', personId));
  const batchRequests = asked.map(([, query]) => ({ method: 'GET', url: `${apiVersion}/${queryPath(query)}` }));
  const path = `${dataPath}/composite/batch`;
  const body = { batchRequests };
  try {
    const { results } = await salesforce.call({ method: 'POST', path, body, timeoutMs, answer: batchSchema });
    const read = asked.map(([part], index) => [part, readingOf(results[index])] as const);
    const none: Reading = { rows: [] };
    return { deals: none, tickets: none, tasks: none, emails: none, meetings: none, ...Object.fromEntries(read) };
  } catch (error) {
    if (!ProviderError.is(error)) throw error;
    return Object.fromEntries(historyParts.map((part) => [part, { missing: error.code }])) as Readings;
  }
}

function readingOf(result: z.infer<typeof batchSchema>['results'][number] | undefined): Reading {
  if (result === undefined) return { missing: 'unexpected' };
  const { statusCode: status, result: body } = result;
  if (status >= 400) return { missing: salesforceRefusal({ status, body }).code };
  return { rows: foundSchema.safeParse(body).data?.records ?? [] };
}

function historyOf(readings: Readings, now: Date): CrmHistory {
  const { deals, tickets, tasks, emails, meetings } = readings;
  const emailDirections = emailDirectionsFrom(rowsOf(emails));
  const activities = [
    ...rowsOf(tasks).flatMap((row) => activityFromTask(row, emailDirections) ?? []),
    ...rowsOf(meetings).flatMap((row) => activityFromEvent(row) ?? []),
  ];
  return {
    ...('rows' in deals && { openDeals: deals.rows.flatMap((row) => openDealFrom(row) ?? []) }),
    ...('rows' in tickets && { openTickets: tickets.rows.flatMap((row) => openTicketFrom(row) ?? []) }),
    ...(('rows' in tasks || 'rows' in meetings) && { activities: newestOfTheYear(activities, now) }),
    missing: Object.entries(readings).flatMap(([part, reading]) =>
      'missing' in reading && !isWithoutEmails(part, reading) ? `${part}: ${reading.missing}` : [],
    ),
  };
}

/** An organisation without Enhanced Email has no such objects: nothing is missing that could be there. */
function isWithoutEmails(part: string, { missing }: Extract<Reading, { missing: string }>): boolean {
  return part === 'emails' && missing === 'INVALID_TYPE';
}

function rowsOf(reading: Reading): readonly SalesforceRow[] {
  return 'rows' in reading ? reading.rows : [];
}
