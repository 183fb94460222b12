import type { Client } from '@hubspot/api-client';
import { z } from 'zod';
import { dealValue, type Deal } from '../../../domain/outcomes/deal.ts';
import { dateFrom } from '../date-from.ts';
import { callHubSpot } from './call-hubspot.ts';
import { createHubSpotClient } from './create-hubspot-client.ts';
import { createHomeCurrency } from './home-currency.ts';
import { maxBatch, readRecords } from './read-records.ts';

export interface HubSpotRecordsOptions {
  readonly accessToken: string;
  /** @default 'https://api.hubapi.com' */
  readonly baseUrl?: string | undefined;
  /** For each call; HubSpot waits five seconds for the answer to its webhook. @default 1_500 */
  readonly timeoutMs?: number | undefined;
}

/** Reads what HubSpot's webhooks only name, a hundred records at a time. */
export interface HubSpotRecords {
  /** Answers the addresses of contacts by their ids; those that are gone are left out. @throws ProviderError */
  readEmails(contactIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Answers deals as they stand now; those that are gone are left out. @throws ProviderError */
  readDeals(dealIds: readonly string[]): Promise<Deal[]>;
}

type Properties = Readonly<Record<string, string | null>>;

const dealProperties = ['dealstage', 'hs_is_closed', 'hs_is_closed_won', 'amount', 'deal_currency_code', 'closedate'];

/** What is read of the lists of what belongs to several records; the SDK turns `from` into `_from`. */
const associationsSchema = z.object({
  results: z.array(
    z.object({
      _from: z.object({ id: z.coerce.string() }),
      to: z.array(z.object({ toObjectId: z.coerce.string() })),
    }),
  ),
});

/** Makes the reader over HubSpot's API. */
export function createHubSpotRecords({
  accessToken,
  baseUrl,
  timeoutMs = 1_500,
}: HubSpotRecordsOptions): HubSpotRecords {
  const client = createHubSpotClient({ accessToken, baseUrl });
  const homeCurrency = createHomeCurrency(client, timeoutMs);
  const readEmails: HubSpotRecords['readEmails'] = async (contactIds) => {
    const starts = contactIds.map((_id, index) => index).filter((index) => index % maxBatch === 0);
    const batches = starts.map((start) => {
      const ids = contactIds.slice(start, start + maxBatch);
      return readRecords(client, { type: 'contacts', ids, properties: ['email', 'hs_additional_emails'], timeoutMs });
    });
    return new Map((await Promise.all(batches)).flat().map(({ id, properties }) => [id, emailsIn(properties)]));
  };
  return {
    readEmails,
    async readDeals(dealIds) {
      const [deals, contactIds] = await Promise.all([
        readRecords(client, { type: 'deals', ids: dealIds, properties: dealProperties, timeoutMs }),
        contactIdsOf(client, dealIds, timeoutMs),
      ]);
      const namesNone = deals.some(({ properties }) => !properties['deal_currency_code'] && properties['amount']);
      const [emails, home] = await Promise.all([
        readEmails([...new Set([...contactIds.values()].flat())]),
        namesNone ? homeCurrency() : undefined,
      ]);
      return deals.map(({ id, properties }) => {
        const ofDeal = (contactIds.get(id) ?? []).flatMap((contactId) => emails.get(contactId) ?? []);
        return dealFrom(id, { deal_currency_code: home ?? null, ...withoutEmpty(properties) }, ofDeal);
      });
    },
  };
}

/** The SDK declares classes for what it takes as plain objects. */
interface AssociationReader {
  getPage(from: string, to: string, input: { inputs: { id: string }[] }): Promise<unknown>;
}

async function contactIdsOf(
  client: Client,
  dealIds: readonly string[],
  timeoutMs: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const inputs = dealIds.map((id) => ({ id }));
  const associations: AssociationReader = client.crm.associations.v4.batchApi;
  const call = associations.getPage('deals', 'contacts', { inputs });
  const { results } = await callHubSpot({ timeoutMs, answer: associationsSchema, call });
  return new Map(results.map(({ _from, to }) => [_from.id, to.map(({ toObjectId }) => toObjectId)]));
}

/** Further addresses of a contact stand in one text, with semicolons between them. */
function emailsIn({ email, hs_additional_emails: more }: Properties): string[] {
  return [email, ...(more ?? '').split(';')]
    .map((address) => address?.trim() ?? '')
    .filter((address) => address !== '');
}

/** What is not given must not hide what stands in for it. */
function withoutEmpty(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== ''));
}

/** Stages of an account's own are told by what HubSpot reckons from them; those of its usual pipeline by their names too. */
function dealFrom(dealId: string, properties: Properties, emails: readonly string[]): Deal {
  const { dealstage, amount, deal_currency_code: currency, closedate } = properties;
  const isWon = properties['hs_is_closed_won'] === 'true' || dealstage === 'closedwon';
  const isClosed = properties['hs_is_closed'] === 'true' || dealstage === 'closedlost';
  return {
    dealId,
    state: isWon ? 'won' : isClosed ? 'lost' : 'open',
    value: dealValue(amount, currency),
    closedAt: dateFrom(closedate),
    emails,
  };
}
