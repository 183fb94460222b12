import type { Client } from '@hubspot/api-client';
import { ProviderError } from '../../provider-error.ts';
import { callHubSpot } from './call-hubspot.ts';
import { customProperties, customPropertyGroup } from './custom-properties.ts';

/**
 * Makes the custom contact properties that are missing, and their group. Several processes may do so at once: what
 * another has just made is fine.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide
 * @throws ProviderError
 */
export async function ensureProperties(client: Client, timeoutMs: number): Promise<void> {
  const { properties } = client.crm;
  const { results } = await callHubSpot(timeoutMs, properties.coreApi.getAll('contacts'));
  const known = new Set(results.map(({ name }) => name));
  const missing = customProperties.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return;
  await makeOnce(timeoutMs, properties.groupsApi.create('contacts', customPropertyGroup));
  for (const property of missing) await makeOnce(timeoutMs, properties.coreApi.create('contacts', property));
}

async function makeOnce(timeoutMs: number, call: Promise<unknown>): Promise<void> {
  try {
    await callHubSpot(timeoutMs, call);
  } catch (error) {
    const isMadeAlready = ProviderError.is(error) && error.status === 409;
    if (!isMadeAlready) throw error;
  }
}
