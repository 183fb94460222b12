import {
  FilterOperatorEnum,
  type BatchInputSimplePublicObjectBatchInputUpsert as ContactUpserts,
  type PublicObjectSearchRequest as ContactSearch,
  type SimplePublicObjectInput as ContactUpdate,
  type SimplePublicObjectInputForCreate as ContactCreate,
} from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import type { CrmContact } from '../../../domain/dossier.ts';
import type { ContactIdentity, Crm, CrmFields } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import { absentIfGone } from '../absent-if-gone.ts';
import { callHubSpot } from './call-hubspot.ts';
import { contactFrom, propertiesFrom, readProperties } from './contact-properties.ts';
import { createHubSpotClient, type HubSpotAccess } from './create-hubspot-client.ts';
import { ensureProperties } from './ensure-properties.ts';
import {
  foundRecordsSchema,
  readRecordSchema,
  upsertedContactsSchema,
  writtenContactSchema,
} from './hubspot-answers.ts';
import { hubSpotBatchError } from './hubspot-error.ts';
import { createHubSpotNotes } from './hubspot-notes.ts';
import { createHubSpotOwners } from './hubspot-owners.ts';
import { createHubSpotTasks } from './hubspot-tasks.ts';
import { readHistory } from './read-history.ts';

export interface HubSpotOptions extends HubSpotAccess {
  /** For each call, the wait for its turn included. @default 10_000 */
  readonly timeoutMs?: number | undefined;
}

type WrittenContact = Awaited<ReturnType<Crm['upsertContact']>>;

/**
 * Reads and writes contacts of HubSpot's CRM, their notes, tasks and owners, and reads the dealings with them. By e-mail a
 * contact is read and written at once; by phone number it is found by HubSpot's search, which lags some seconds behind writes
 * and allows five calls a second (https://developers.hubspot.com/docs/api-reference/search/guide).
 */
export function createHubSpotCrm({ timeoutMs = 10_000, ...access }: HubSpotOptions): Crm {
  const client = createHubSpotClient(access);
  const { contacts } = client.crm;

  const read = async (id: string, idProperty?: 'email'): Promise<CrmContact | undefined> => {
    const call = contacts.basicApi.getById(id, [...readProperties], undefined, undefined, false, idProperty);
    const record = await absentIfGone(callHubSpot({ timeoutMs, answer: readRecordSchema, call }));
    return record && contactFrom(record);
  };

  const findByPhone = async (phone: string): Promise<CrmContact | undefined> => {
    const call = contacts.searchApi.doSearch(searchFor(phone));
    const { results } = await callHubSpot({ timeoutMs, answer: foundRecordsSchema, call });
    return results[0] && contactFrom(results[0]);
  };

  const findContact = async ({ email, phone }: ContactIdentity): Promise<CrmContact | undefined> => {
    if (email !== undefined) return read(email, 'email');
    return phone === undefined ? undefined : findByPhone(phone);
  };

  const writeByEmail = async (email: string, fields: CrmFields): Promise<WrittenContact> => {
    const properties = { ...propertiesFrom(fields), email };
    const upserts: Plain<ContactUpserts> = { inputs: [{ idProperty: 'email', id: email, properties }] };
    const call = contacts.batchApi.upsert(upserts);
    const { results, errors } = await callHubSpot({ timeoutMs, answer: upsertedContactsSchema, call });
    const [contact] = results;
    if (contact !== undefined) return { contactId: contact.id };
    throw hubSpotBatchError(errors?.[0]);
  };

  /** HubSpot upserts by a unique property alone, and a phone number is none: found first, then changed or made. */
  const writeByPhone = async (identity: ContactIdentity, fields: CrmFields): Promise<WrittenContact> => {
    const properties = propertiesFrom({ phone: identity.phone, ...fields });
    const newContact: Plain<ContactCreate> = { properties };
    const change: Plain<ContactUpdate> = { properties };
    const known = await findContact(identity);
    const call =
      known === undefined ? contacts.basicApi.create(newContact) : contacts.basicApi.update(known.contactId, change);
    const { id } = await callHubSpot({ timeoutMs, answer: writtenContactSchema, call });
    return { contactId: id };
  };

  return {
    vendor: 'hubspot',
    prepare: () => ensureProperties(client, timeoutMs),
    findContact,
    readContact: (contactId) => read(contactId),
    readHistory: (contactId, request) => readHistory(client, contactId, { ...request, timeoutMs }),
    async upsertContact(identity, fields) {
      const { email } = identity;
      return email === undefined ? writeByPhone(identity, fields) : writeByEmail(email, fields);
    },
    ...createHubSpotOwners(client, timeoutMs),
    ...createHubSpotNotes(client, timeoutMs),
    ...createHubSpotTasks(client, timeoutMs),
  };
}

function searchFor(phone: string): Plain<ContactSearch> {
  const filtersFor = (propertyName: string): NonNullable<Plain<ContactSearch>['filterGroups']>[number] => ({
    filters: [{ propertyName, operator: FilterOperatorEnum.Eq, value: phone }],
  });
  return {
    filterGroups: [filtersFor('phone'), filtersFor('mobilephone')],
    properties: [...readProperties],
    limit: 1,
  };
}
