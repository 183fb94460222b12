import type { Client } from '@hubspot/api-client';
import { z } from 'zod';
import { ProviderError } from '../../provider-error.ts';
import { callHubSpot } from './call-hubspot.ts';
import { customProperties, customPropertyGroup } from './custom-properties.ts';

const propertiesSchema = z.object({ results: z.array(z.object({ name: z.string() })) });

/**
 * Makes the custom contact properties that are missing, and their group. Several processes may do so at once: what
 * another has just made is fine (https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide).
 * @throws ProviderError
 */
export async function ensureProperties({ crm }: Client, timeoutMs: number): Promise<void> {
  const { coreApi, groupsApi } = crm.properties;
  const call = coreApi.getAll('contacts');
  const { results } = await callHubSpot({ timeoutMs, answer: propertiesSchema, call });
  const known = new Set(results.map(({ name }) => name));
  const missing = customProperties.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return;
  await makeOnce(timeoutMs, groupsApi.create('contacts', customPropertyGroup));
  for (const property of missing) await makeOnce(timeoutMs, coreApi.create('contacts', property));
}

async function makeOnce(timeoutMs: number, call: Promise<unknown>): Promise<void> {
  try {
    await callHubSpot({ timeoutMs, answer: z.unknown(), call });
  } catch (error) {
    const isMadeAlready = ProviderError.is(error) && error.status === 409;
    if (!isMadeAlready) throw error;
  }
}
