import { z } from 'zod';
import { ProviderError } from '../../provider-error.ts';
import { dataPath, type Salesforce } from './connect-salesforce.ts';
import { customFields } from './custom-fields.ts';
import { grantFields } from './grant-fields.ts';
import type { PersonType } from './record-types.ts';

const describedSchema = z.object({ fields: z.array(z.object({ name: z.string(), updateable: z.boolean() })) });

const types: readonly PersonType[] = ['Lead', 'Contact'];

/**
 * Makes the fields that are missing, and lets our user write them, where it may do so. What Salesforce does not show, or does not
 * let us write, counts as missing.
 * @throws ProviderError; with the code `fields-missing` its detail names exactly what a person has to make
 */
export async function ensureFields(salesforce: Salesforce): Promise<void> {
  const missing = await missingFields(salesforce);
  if (missing.length === 0) return;
  const refusals = new Set<string>();
  for (const field of missing) {
    const code = await refusalOf(makeField(salesforce, field));
    // One that is there and hidden only has to be granted.
    if (code !== undefined && code !== 'DUPLICATE_DEVELOPER_NAME') refusals.add(code);
  }
  const code = await refusalOf(grantFields(salesforce, missing));
  if (code !== undefined) refusals.add(code);
  const left = await missingFields(salesforce);
  if (left.length > 0) throw fieldsMissing(left, refusals);
}

/** Names fields as `Lead.auto_score__c`. */
async function missingFields(salesforce: Salesforce): Promise<string[]> {
  const missing: string[] = [];
  for (const type of types) {
    const path = `${dataPath}/sobjects/${type}/describe`;
    const { fields } = await salesforce.call({ path, answer: describedSchema });
    const writable = new Set(fields.filter(({ updateable }) => updateable).map(({ name }) => name));
    const lacking = customFields[type].filter(({ name }) => !writable.has(name));
    missing.push(...lacking.map(({ name }) => `${type}.${name}`));
  }
  return missing;
}

/** Makes a field (https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_customfield.htm). */
async function makeField(salesforce: Salesforce, fullName: string): Promise<void> {
  const body = { FullName: fullName, Metadata: metadataOf(fullName) };
  const path = `${dataPath}/tooling/sobjects/CustomField`;
  await salesforce.call({ method: 'POST', path, body, answer: z.unknown() });
}

async function refusalOf(call: Promise<void>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (!ProviderError.is(error) || error.isRetryable) throw error;
    return error.code;
  }
}

function fieldsMissing(fields: readonly string[], refusals: ReadonlySet<string>): ProviderError {
  const kinds = fields.map((field) => {
    const { type, length, precision, unique } = metadataOf(field);
    return `${field} (${type}, ${length ?? precision}${unique === true ? ', unique, external id' : ''})`;
  });
  const because = refusals.size === 0 ? '' : ` Salesforce did not let it be done: ${[...refusals].join(', ')}.`;
  const detail = `Make these fields, and let the user of the connected app read and edit them: ${kinds.join(', ')}.${because}`;
  const told = { code: 'fields-missing', isRetryable: false, outcome: 'not-processed' } as const;
  return new ProviderError({ vendor: 'salesforce', ...told, detail });
}

function metadataOf(fullName: string): Readonly<Record<string, string | number | boolean>> {
  const type = fullName.startsWith('Lead.') ? 'Lead' : 'Contact';
  return customFields[type].find(({ name }) => fullName.endsWith(`.${name}`))?.metadata ?? {};
}
