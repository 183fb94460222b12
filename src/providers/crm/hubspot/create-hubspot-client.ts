import { Client } from '@hubspot/api-client';
import type { RequestContext, ResponseContext } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { noPace, type Pace } from '../../pace.ts';
import { hubSpotErrorFromResponse } from './hubspot-error.ts';

/** How HubSpot is reached. */
export interface HubSpotAccess {
  readonly accessToken: string;
  /** @default 'https://api.hubapi.com' */
  readonly baseUrl?: string | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
  /** Lets each search begin, of which HubSpot allows fewer, before that. @default at once */
  readonly searchPace?: Pace | undefined;
}

/**
 * Makes HubSpot's client, its own retries off. Refusals are translated before the SDK reads them, since it stumbles over
 * those without a content type, which gateways answer, and then hides their status. Each call waits for its turn.
 */
export function createHubSpotClient({
  accessToken,
  baseUrl,
  pace = noPace,
  searchPace = noPace,
}: HubSpotAccess): Client {
  const begin = async (request: RequestContext): Promise<RequestContext> => {
    if (new URL(request.getUrl()).pathname.endsWith('/search')) await searchPace();
    await pace();
    return request;
  };
  return new Client({
    accessToken,
    numberOfApiCallRetries: 0,
    middleware: [
      {
        pre: (request) => begin(request as RequestContext),
        post: (response) => refuseFailure(response as ResponseContext),
      },
    ],
    ...(baseUrl !== undefined && { basePath: baseUrl.replace(/\/$/, '') }),
  });
}

async function refuseFailure(response: ResponseContext): Promise<ResponseContext> {
  const { httpStatusCode: status, headers, body } = response;
  if (status >= 400) throw hubSpotErrorFromResponse({ status, headers, text: await body.text() });
  return response;
}
