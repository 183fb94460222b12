import { ApiError } from '../../api-error.ts';
import { parseHubSpotJson } from '../hubspot/parse-hubspot-json.ts';
import { maxEvents } from '../hubspot/hubspot-pieces.ts';
import type { WebhookRequest } from '../lead-webhook.ts';
import { takeDeal } from '../outcomes/take-deal.ts';
import { hubSpotNewsFrom, type HubSpotNews } from './hubspot-news.ts';
import type { HubSpotRecords } from './outcome-desk.ts';
import { takeMeeting, type OutcomeDependencies } from './take-meeting.ts';

/** What was made of HubSpot's events. */
export interface HeardNews {
  readonly meetings: number;
  readonly deals: number;
}

const nothing: HeardNews = { meetings: 0, deals: 0 };

/**
 * Takes in what an authentic body of HubSpot says of meetings and deals: asks HubSpot for what the events only name, a few
 * calls for a hundred events, and keeps it.
 * @throws ApiError 503 `hubspot_away` when HubSpot does not answer; it sends the events again
 */
export async function hearHubSpot(
  dependencies: OutcomeDependencies,
  { rawBody, receivedAt }: Pick<WebhookRequest, 'rawBody' | 'receivedAt'>,
): Promise<HeardNews> {
  const records = dependencies.outcomeDesk?.hubSpotRecords;
  const body = parseHubSpotJson(rawBody);
  if (records === undefined || (Array.isArray(body) && body.length > maxEvents)) return nothing;
  const { bookings, dealIds } = hubSpotNewsFrom(body, receivedAt);
  const [emails, deals] = await Promise.all([readEmails(records, bookings), readDeals(records, dealIds)]);
  let meetingCount = 0;
  for (const { contactId, ...booking } of bookings) {
    const event = { provider: 'hubspot', kind: 'booked', emails: emails.get(contactId) ?? [], ...booking } as const;
    if ((await takeMeeting(dependencies, event, receivedAt)).isNew) meetingCount += 1;
  }
  let dealCount = 0;
  for (const deal of deals) {
    const told = { origin: 'hubspot', by: 'HubSpot', toldAt: receivedAt, recordedAt: receivedAt } as const;
    if (await takeDeal(dependencies, deal, told)) dealCount += 1;
  }
  return { meetings: meetingCount, deals: dealCount };
}

async function readEmails(records: HubSpotRecords, bookings: HubSpotNews['bookings']) {
  const ids = [...new Set(bookings.map(({ contactId }) => contactId))];
  return ids.length === 0 ? new Map<string, readonly string[]>() : orComeAgain(records.readEmails(ids));
}

async function readDeals(records: HubSpotRecords, dealIds: HubSpotNews['dealIds']) {
  return dealIds.length === 0 ? [] : orComeAgain(records.readDeals(dealIds));
}

async function orComeAgain<Answer>(reading: Promise<Answer>): Promise<Answer> {
  try {
    return await reading;
  } catch (error) {
    throw new ApiError(503, 'hubspot_away', 'HubSpot did not answer; send it again.', { cause: error });
  }
}
