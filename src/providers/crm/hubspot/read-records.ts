import type { Client } from '@hubspot/api-client';
import { callHubSpot } from './call-hubspot.ts';
import type { HistoryRecord, HistoryType } from './history-types.ts';
import { foundRecordsSchema } from './hubspot-answers.ts';

/**
 * HubSpot reads so many records in one call at most.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide
 */
export const maxBatch = 100;

type RecordType = HistoryType | 'contacts';

interface RecordsRequest {
  readonly type: RecordType;
  /** No more than {@link maxBatch}. */
  readonly ids: readonly string[];
  readonly properties: readonly string[];
  readonly timeoutMs: number;
}

/** Reads several records in one call; those that are gone are left out. @throws ProviderError */
export async function readRecords(
  client: Client,
  { type, ids, properties, timeoutMs }: RecordsRequest,
): Promise<HistoryRecord[]> {
  const call = batchReaderOf(client, type).read({
    inputs: ids.map((id) => ({ id })),
    properties: [...properties],
    propertiesWithHistory: [],
  });
  return (await callHubSpot({ timeoutMs, answer: foundRecordsSchema, call })).results;
}

/** HubSpot's ids grow with time, so the greatest are those of the newest. */
export function newestFirst(ids: readonly string[]): string[] {
  return ids.toSorted((one, other) => Number(other) - Number(one));
}

/** The SDK has a class for each type; they read in the same way. */
interface BatchReader {
  read(input: { inputs: { id: string }[]; properties: string[]; propertiesWithHistory: string[] }): Promise<unknown>;
}

function batchReaderOf({ crm }: Client, type: RecordType): BatchReader {
  if (type === 'contacts' || type === 'deals' || type === 'tickets') return crm[type].batchApi;
  return crm.objects[type].batchApi;
}
