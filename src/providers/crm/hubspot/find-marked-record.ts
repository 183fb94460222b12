import type { Client } from '@hubspot/api-client';
import { callHubSpot } from './call-hubspot.ts';
import { associatedPageSchema } from './hubspot-answers.ts';
import { carriesMarker } from './marker.ts';
import { maxBatch, newestFirst, readRecords } from './read-records.ts';

interface MarkedRecord {
  readonly type: 'notes' | 'tasks';
  readonly contactId: string;
  readonly marker: string;
  /** For each call. */
  readonly timeoutMs: number;
}

/** The property that holds the text of each type. */
const bodyOf = { notes: 'hs_note_body', tasks: 'hs_task_body' } as const;

/**
 * Finds the record of a contact that was written with a marker, the newest first. HubSpot has no idempotency key for notes and
 * tasks, and its search lags some seconds behind writes; the list of what belongs to a contact does not, since a record and its
 * association are made in one call. Costs one call when the contact has no record of the type, two as long as it has a hundred.
 * @throws ProviderError
 */
export async function findMarkedRecord(
  client: Client,
  { type, contactId, marker, timeoutMs }: MarkedRecord,
): Promise<string | undefined> {
  const property = bodyOf[type];
  const ids = newestFirst(await allAssociatedIds(client, { type, contactId, timeoutMs }));
  for (let start = 0; start < ids.length; start += maxBatch) {
    const batch = ids.slice(start, start + maxBatch);
    const records = await readRecords(client, { type, ids: batch, properties: [property], timeoutMs });
    const marked = records.find(({ properties }) => carriesMarker(properties[property] ?? '', marker));
    if (marked !== undefined) return marked.id;
  }
  return undefined;
}

/** HubSpot lists so many in one answer at most (https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide). */
const maxListed = 500;

async function allAssociatedIds(
  { crm }: Client,
  { type, contactId, timeoutMs }: Omit<MarkedRecord, 'marker'>,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const call = crm.associations.v4.basicApi.getPage('contacts', contactId, type, after, maxListed);
    const page = await callHubSpot({ timeoutMs, answer: associatedPageSchema, call });
    ids.push(...page.results.map(({ toObjectId }) => toObjectId));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return ids;
}
