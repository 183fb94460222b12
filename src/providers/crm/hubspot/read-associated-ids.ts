import type { Client } from '@hubspot/api-client';
import { ProviderError } from '../../provider-error.ts';
import { callHubSpot } from './call-hubspot.ts';
import { historyTypes, typesByScope, type HistoryType } from './history-types.ts';
import { contactAssociationsSchema } from './hubspot-answers.ts';

/** Something that was asked for and could not be read, with a code that tells why. */
export interface Missing {
  readonly missing: string;
}

/** The ids of a contact's records of each type. */
export type AssociatedIds = Readonly<Record<HistoryType, readonly string[] | Missing>>;

/**
 * Reads the ids of all that belongs to a contact in one call. HubSpot refuses it as a whole where a permission lacks; then it is
 * asked once for each permission.
 */
export async function readAssociatedIds(
  client: Client,
  contactId: string,
  leftMs: () => number,
): Promise<AssociatedIds> {
  const idsOf = async (types: readonly HistoryType[]): Promise<AssociatedIds> => {
    const call = client.crm.contacts.basicApi.getById(contactId, ['createdate'], undefined, [...types]);
    const { associations } = await callHubSpot({ timeoutMs: leftMs(), answer: contactAssociationsSchema, call });
    // A record stands there once for each label that its association has.
    return forEach(types, (type) => [...new Set(associations?.[type]?.results.map(({ id }) => id))]);
  };
  try {
    return await idsOf(historyTypes);
  } catch (error) {
    if (ProviderError.is(error) && error.status === 403) {
      const parts = typesByScope.map((types) => idsOf(types).catch((refusal: unknown) => allMissing(types, refusal)));
      return Object.assign({}, ...(await Promise.all(parts))) as AssociatedIds;
    }
    return allMissing(historyTypes, error);
  }
}

/** Answers the code of what HubSpot did not do. Anything else is a fault of ours, and thrown on. */
export function missingBecauseOf(error: unknown): Missing {
  if (!ProviderError.is(error)) throw error;
  return { missing: error.code };
}

function allMissing(types: readonly HistoryType[], error: unknown): AssociatedIds {
  const reason = missingBecauseOf(error);
  return forEach(types, () => reason);
}

/** Of all types together, the parts are whole. */
function forEach(
  types: readonly HistoryType[],
  valueOf: (type: HistoryType) => AssociatedIds[HistoryType],
): AssociatedIds {
  return Object.fromEntries(types.map((type) => [type, valueOf(type)])) as AssociatedIds;
}
