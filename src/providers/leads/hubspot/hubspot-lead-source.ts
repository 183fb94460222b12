import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@hubspot/api-client';
import {
  FilterOperatorEnum,
  type PublicObjectSearchRequest as ContactSearch,
} from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { z } from 'zod';
import { callHubSpot } from '../../crm/hubspot/call-hubspot.ts';
import { createHubSpotClient, type HubSpotAccess } from '../../crm/hubspot/create-hubspot-client.ts';
import { crmChangeCode, type LeadSource } from '../../lead-source.ts';
import type { Plain } from '../../plain.ts';
import { ProviderError } from '../../provider-error.ts';
import { isOwnPropertyChange, isResubmission } from './is-resubmission.ts';
import { contactProperties, isOwnContact, statedFromContact } from './stated-from-contact.ts';

export interface HubSpotLeadSourceOptions extends HubSpotAccess {
  /** For each call, the wait for its turn included. @default 10_000 */
  readonly timeoutMs?: number | undefined;
}

const contactSchema = z.looseObject({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) });
const foundSchema = z.object({
  results: z.array(contactSchema),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});
type Found = z.infer<typeof foundSchema>;

const pageSize = 100;

/** A search answers so many contacts in all; beyond, HubSpot refuses (https://developers.hubspot.com/docs/api-reference/search/guide). */
const maxFound = 10_000;

/** An account may search five times a second, the CRM's own searches among them (same page). */
const pauseMs = 300;

/** Reads contacts of HubSpot as leads. Contacts that our own automation has written are none, unless somebody comes again. */
export function createHubSpotLeadSource({ timeoutMs = 10_000, ...access }: HubSpotLeadSourceOptions): LeadSource {
  const client = createHubSpotClient(access);
  const { basicApi } = client.crm.contacts;
  return {
    vendor: 'hubspot',
    async fetchLead(contactId, namedBy) {
      if (!/^\d+$/.test(contactId)) return { unusable: 'unknown-to-vendor' };
      if (isOwnPropertyChange(namedBy)) return { unusable: crmChangeCode };
      const call = basicApi.getById(contactId, [...contactProperties]);
      const contact = await callHubSpot({ timeoutMs, answer: contactSchema, call }).catch(unlessUnknown);
      if (contact === undefined) return { unusable: 'unknown-to-vendor' };
      if (isOwnContact(contact.properties) && !isResubmission(namedBy)) return { unusable: 'own-contact' };
      return { stated: statedFromContact(contact.properties), raw: contact };
    },
    listLeadIds: ({ from, to }) => contactIds(client, { fromMs: from.getTime(), toMs: to.getTime(), timeoutMs }),
    async checkAccess() {
      await callHubSpot({ timeoutMs, answer: z.unknown(), call: basicApi.getPage(1) });
      return {};
    },
  };
}

interface ContactSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly timeoutMs: number;
}

/** Lists contacts, oldest first; where one search may not go further, the next goes on from the last one's time. */
async function* contactIds(client: Client, { fromMs, toMs, timeoutMs }: ContactSpan): AsyncGenerator<string> {
  let startMs = fromMs;
  let after: string | undefined;
  for (;;) {
    const call = client.crm.contacts.searchApi.doSearch(searchFor(startMs, toMs, after));
    const found: Found = await callHubSpot({ timeoutMs, answer: foundSchema, call });
    for (const { id, properties } of found.results) if (!isOwnContact(properties)) yield id;
    after = found.paging?.next?.after;
    if (after === undefined) return;
    if (Number(after) >= maxFound) {
      startMs = Math.max(startMs + 1, Date.parse(found.results.at(-1)?.properties['createdate'] ?? ''));
      after = undefined;
    }
    await sleep(pauseMs);
  }
}

function searchFor(fromMs: number, toMs: number, after: string | undefined): Plain<ContactSearch> {
  const propertyName = 'createdate';
  const filters = [
    { propertyName, operator: FilterOperatorEnum.Gte, value: String(fromMs) },
    { propertyName, operator: FilterOperatorEnum.Lte, value: String(toMs) },
  ];
  return {
    filterGroups: [{ filters }],
    sorts: [propertyName],
    properties: ['createdate', 'auto_status'],
    limit: pageSize,
    ...(after !== undefined && { after }),
  };
}

function unlessUnknown(error: unknown): undefined {
  if (ProviderError.is(error) && error.status === 404) return undefined;
  throw error;
}
