import { Client } from '@hubspot/api-client';
import type { ResponseContext } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { hubSpotErrorFromResponse } from './hubspot-error.ts';

/**
 * Makes HubSpot's client, its own retries off. Refusals are translated before the SDK reads them, since it stumbles over
 * those without a content type, which gateways answer, and then hides their status.
 */
export function createHubSpotClient(accessToken: string, baseUrl: string | undefined): Client {
  return new Client({
    accessToken,
    numberOfApiCallRetries: 0,
    middleware: [{ pre: (request) => request, post: (response) => refuseFailure(response as ResponseContext) }],
    ...(baseUrl !== undefined && { basePath: baseUrl.replace(/\/$/, '') }),
  });
}

async function refuseFailure(response: ResponseContext): Promise<ResponseContext> {
  const { httpStatusCode: status, headers, body } = response;
  if (status >= 400) throw hubSpotErrorFromResponse({ status, headers, text: await body.text() });
  return response;
}
