import type { Client } from '@hubspot/api-client';
import type { CrmActivity, CrmHistory } from '../../../domain/history/crm-history.ts';
import type { HistoryRequest } from '../../crm.ts';
import { callHubSpot } from './call-hubspot.ts';
import { activityFrom, openDealFrom, openTicketFrom } from './history-from.ts';
import {
  activityTypes,
  historyProperties,
  historyTypes,
  type ActivityType,
  type HistoryRecord,
  type HistoryType,
} from './history-types.ts';
import { foundRecordsSchema } from './hubspot-answers.ts';
import { missingBecauseOf, readAssociatedIds, type Missing } from './read-associated-ids.ts';

const maxActivities = 10;
const yearMs = 365 * 86_400_000;

/**
 * HubSpot reads so many records in one call at most. Its ids grow with time, so the greatest are those of the newest.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide
 */
const maxBatch = 100;

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
      return { records: await readRecords(client, { type, ids: known, timeoutMs: leftMs() }) };
    } catch (error) {
      return missingBecauseOf(error);
    }
  };
  const readings = await Promise.all(historyTypes.map(async (type) => [type, await read(type)] as const));
  return historyOf(Object.fromEntries(readings) as Readings, now);
}

interface RecordsRequest {
  readonly type: HistoryType;
  readonly ids: readonly string[];
  readonly timeoutMs: number;
}

async function readRecords(client: Client, { type, ids, timeoutMs }: RecordsRequest): Promise<HistoryRecord[]> {
  const newest = ids.toSorted((one, other) => Number(other) - Number(one)).slice(0, maxBatch);
  const call = batchReaderOf(client, type).read({
    inputs: newest.map((id) => ({ id })),
    properties: [...historyProperties[type]],
    propertiesWithHistory: [],
  });
  return (await callHubSpot({ timeoutMs, answer: foundRecordsSchema, call })).results;
}

/** The SDK has a class for each type; they read in the same way. */
interface BatchReader {
  read(input: { inputs: { id: string }[]; properties: string[]; propertiesWithHistory: string[] }): Promise<unknown>;
}

function batchReaderOf({ crm }: Client, type: HistoryType): BatchReader {
  if (type === 'deals') return crm.deals.batchApi;
  return type === 'tickets' ? crm.tickets.batchApi : crm.objects[type].batchApi;
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

function newestOfTheYear(activities: readonly CrmActivity[], now: Date): CrmActivity[] {
  return activities
    .filter(({ at }) => at <= now && at.getTime() > now.getTime() - yearMs)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, maxActivities);
}
