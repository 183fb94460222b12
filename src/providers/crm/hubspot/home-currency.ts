import type { Client } from '@hubspot/api-client';
import { z } from 'zod';
import { ProviderError } from '../../provider-error.ts';
import { callHubSpot } from './call-hubspot.ts';

const detailsSchema = z.object({ companyCurrency: z.string() });

/**
 * Makes a question for the account's own currency, which deals have that name none
 * (developers.hubspot.com/docs/api-reference/account-account-info-v3/guide). It is asked until it was answered once; undefined
 * when HubSpot does not say.
 */
export function createHomeCurrency(client: Client, timeoutMs: number): () => Promise<string | undefined> {
  let known: string | undefined;
  return async () => {
    const read = async (): Promise<unknown> => (await client.apiRequest({ path: '/account-info/v3/details' })).json();
    try {
      known ??= (await callHubSpot({ timeoutMs, answer: detailsSchema, call: read() })).companyCurrency;
    } catch (error) {
      if (!ProviderError.is(error)) throw error;
    }
    return known;
  };
}
