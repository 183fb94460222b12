import type { Client } from '@hubspot/api-client';
import type { CrmActivity, CrmHistory } from '../../../domain/history/crm-history.ts';
import type { HistoryRequest } from '../../crm.ts';
import { newestOfTheYear } from '../newest-of-the-year.ts';
import { activityFrom, openDealFrom, openTicketFrom } from './history-from.ts';
import {
  activityTypes,
  historyProperties,
  historyTypes,
  type ActivityType,
  type HistoryRecord,
  type HistoryType,
} from './history-types.ts';
import { missingBecauseOf, readAssociatedIds, type Missing } from './read-associated-ids.ts';
import { maxBatch, newestFirst, readRecords } from './read-records.ts';

type Reading = { readonly records: readonly HistoryRecord[] } | Missing;
type Readings = Readonly<Record<HistoryType, Reading>>;

interface HubSpotHistoryRequest extends HistoryRequest {
  /** For each call. */
  readonly timeoutMs: number;
}

/**
 * Reads the dealings with a contact: one call for the ids of what belongs to it, and one for each type that it has any of. None is
 * a search, of which HubSpot allows five a second.
 */
export async function readHistory(
  client: Client,
  contactId: string,
  { now, withinMs, timeoutMs }: HubSpotHistoryRequest,
): Promise<CrmHistory> {
  const endsAtMs = performance.now() + withinMs;
  const leftMs = (): number => Math.max(0, Math.min(timeoutMs, endsAtMs - performance.now()));
  const ids = await readAssociatedIds(client, contactId, leftMs);
  const read = async (type: HistoryType): Promise<Reading> => {
    const known = ids[type];
    if ('missing' in known) return known;
    if (known.length === 0) return { records: [] };
    try {
      const newest = newestFirst(known).slice(0, maxBatch);
      const request = { type, ids: newest, properties: historyProperties[type], timeoutMs: leftMs() };
      return { records: await readRecords(client, request) };
    } catch (error) {
      return missingBecauseOf(error);
    }
  };
  const readings = await Promise.all(historyTypes.map(async (type) => [type, await read(type)] as const));
  return historyOf(Object.fromEntries(readings) as Readings, now);
}

function historyOf(readings: Readings, now: Date): CrmHistory {
  const { deals, tickets } = readings;
  const types = Object.keys(activityTypes) as ActivityType[];
  return {
    ...('records' in deals && { openDeals: deals.records.flatMap((record) => openDealFrom(record) ?? []) }),
    ...('records' in tickets && { openTickets: tickets.records.flatMap((record) => openTicketFrom(record) ?? []) }),
    ...(types.some((type) => 'records' in readings[type]) && {
      activities: newestOfTheYear(
        types.flatMap((type) => activitiesFrom(type, readings[type])),
        now,
      ),
    }),
    missing: historyTypes.flatMap((type) => {
      const reading = readings[type];
      return 'missing' in reading ? `${type}: ${reading.missing}` : [];
    }),
  };
}

function activitiesFrom(type: ActivityType, reading: Reading): CrmActivity[] {
  return 'records' in reading ? reading.records.flatMap((record) => activityFrom(type, record) ?? []) : [];
}
