import type { ContactIdentity, Crm, CrmAbility, CrmFields } from '../../crm.ts';
import { ProviderError } from '../../provider-error.ts';
import { callHttpCrm } from './call-http-crm.ts';
import { connectHttpCrm, type HttpCrmOptions } from './connect-http-crm.ts';
import { changesFrom, contactFrom, withValues } from './contact-fields.ts';
import type { HttpCrmConfiguration } from './http-crm-schema.ts';
import { createHttpOwners } from './http-owners.ts';
import { createHttpTasks } from './http-tasks.ts';
import { readHistory } from './read-history.ts';
import { recordFrom } from './read-record.ts';
import { requiredId } from './required-id.ts';

/** Answers by which a CRM says that there is such a contact already (RFC 9110, sections 15.5.10 and 15.5.21). */
const takenStatuses: ReadonlySet<number | undefined> = new Set([409, 422]);

/**
 * Makes a CRM out of any that answers and takes JSON, by configuration alone. What the configuration does not describe is not
 * done, and named by `cannot`.
 */
export function createHttpCrm(options: HttpCrmOptions): Crm {
  const { configuration } = options;
  const { vendor, contact: description, history } = configuration;
  const connection = connectHttpCrm(options);

  const findRecord = async ({ email, phone }: ContactIdentity): Promise<unknown> => {
    const { findByEmail, findByPhone } = configuration;
    // A CRM that does not know a filter answers with anybody: only who has the address or number is who was looked for.
    if (email !== undefined) {
      const record = await recordFrom(connection, findByEmail, { email });
      return contactFrom(record, description)?.email?.toLowerCase() === email.toLowerCase() ? record : undefined;
    }
    if (phone === undefined || findByPhone === undefined) return undefined;
    const record = await recordFrom(connection, findByPhone, { phone });
    return digitsOf(contactFrom(record, description)?.phone) === digitsOf(phone) ? record : undefined;
  };

  const change = async (contactId: string, record: unknown, fields: CrmFields): Promise<string> => {
    const { updateContact } = configuration;
    const body = changesFrom(fields, description, record);
    if (Object.keys(body).length > 0) {
      const written = withValues(body, updateContact.values);
      await callHttpCrm(connection, { ...updateContact, places: { contactId }, body: written });
    }
    return contactId;
  };

  const make = async (identity: ContactIdentity, fields: CrmFields): Promise<string> => {
    const { createContact } = configuration;
    const body = withValues(changesFrom({ ...identity, ...fields }, description), createContact.values);
    const once = ['contact', identity.email ?? identity.phone ?? ''];
    return requiredId(vendor, await callHttpCrm(connection, { ...createContact, body, once }), createContact.id);
  };

  const write = async (identity: ContactIdentity, fields: CrmFields): Promise<string> => {
    const record = await findRecord(identity);
    const known = contactFrom(record, description);
    if (known !== undefined) return change(known.contactId, record, fields);
    try {
      return await make(identity, fields);
    } catch (error) {
      if (!ProviderError.is(error) || !takenStatuses.has(error.status)) throw error;
      // Another call may have made it meanwhile.
      const made = await findRecord(identity);
      const contact = contactFrom(made, description);
      if (contact === undefined) throw error;
      return change(contact.contactId, made, fields);
    }
  };

  return {
    vendor,
    cannot: abilitiesWithout(configuration),
    prepare: () => Promise.resolve(),
    findContact: async (identity) => contactFrom(await findRecord(identity), description),
    async readContact(contactId) {
      return contactFrom(await recordFrom(connection, configuration.readContact, { contactId }), description);
    },
    readHistory: (contactId, request) => readHistory(connection, history ?? {}, { contactId, ...request }),
    upsertContact: async (identity, fields) => ({ contactId: await write(identity, fields) }),
    ...createHttpOwners(connection, configuration),
    ...createHttpTasks(connection, configuration),
  };
}

function abilitiesWithout({ addNote, addTask, findOwner, assignContact, history }: HttpCrmConfiguration): CrmAbility[] {
  const described: Readonly<Record<CrmAbility, boolean>> = {
    notes: addNote !== undefined,
    tasks: addTask !== undefined,
    owners: findOwner !== undefined && assignContact !== undefined,
    history: history !== undefined,
  };
  return (Object.keys(described) as CrmAbility[]).filter((ability) => !described[ability]);
}

function digitsOf(phone: string | undefined): string | undefined {
  return phone?.replaceAll(/\D/g, '');
}
