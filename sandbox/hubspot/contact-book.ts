import type { SandboxState } from '../state/sandbox-state.ts';
import { checkContactProperties } from './check-contact-properties.ts';
import type { CrmObject, CrmProperties } from './crm-object.ts';
import { hubSpotRefusal } from './hubspot-refusal.ts';
import { withoutEmpty } from './without-empty.ts';

/** The contacts of the CRM. Every method throws a Refusal for what HubSpot would not do. */
export interface ContactBook {
  /** Throws what `create`, or `update` of the contact, would throw. */
  check(properties: CrmProperties, contact?: CrmObject): void;
  create(properties: CrmProperties): CrmObject;
  /** Finds a contact by its id or, with `idProperty`, by its e-mail address. */
  find(id: string, idProperty?: string): CrmObject | undefined;
  /** As `find`. @throws Refusal 404 */
  require(id: string, idProperty?: string): CrmObject;
  update(contact: CrmObject, properties: CrmProperties): CrmObject;
}

type Collections = Pick<SandboxState, 'contacts' | 'properties' | 'owners'>;

/** Keeps contacts as HubSpot does: one for each e-mail address, with known properties only. */
export function createContactBook(state: Collections, nextId: () => string): ContactBook {
  const { contacts } = state;
  const withEmail = (email: string): CrmObject | undefined => contacts.withKey(email.toLowerCase())[0];
  const refuseTaken = (email: string | undefined, ownId: string | undefined): void => {
    const holder = email === undefined || email === '' ? undefined : withEmail(email);
    if (holder === undefined || holder.id === ownId) return;
    throw hubSpotRefusal({
      status: 409,
      category: 'CONFLICT',
      message: `Contact already exists. Existing ID: ${holder.id}`,
    });
  };
  const find: ContactBook['find'] = (id, idProperty) => (idProperty === 'email' ? withEmail(id) : contacts.get(id));
  const write = (contact: CrmObject, properties: CrmProperties): CrmObject => {
    const at = new Date().toISOString();
    const merged = {
      ...contact.properties,
      ...properties,
      ...(properties['email'] !== undefined && { email: properties['email'].toLowerCase() }),
      hs_object_id: contact.id,
      lastmodifieddate: at,
    };
    const written = { ...contact, properties: withoutEmpty(merged), updatedAt: at };
    contacts.put(written);
    return written;
  };
  const check: ContactBook['check'] = (properties, contact) => {
    checkContactProperties(state, properties);
    refuseTaken(properties['email'], contact?.id);
  };
  return {
    check,
    create(properties) {
      check(properties);
      const at = new Date().toISOString();
      const contact = { id: nextId(), properties: { createdate: at }, contactIds: [], createdAt: at, updatedAt: at };
      return write(contact, { lifecyclestage: 'lead', ...properties });
    },
    find,
    require(id, idProperty) {
      const contact = find(id, idProperty);
      if (contact === undefined) {
        throw hubSpotRefusal({ status: 404, category: 'OBJECT_NOT_FOUND', message: 'resource not found' });
      }
      return contact;
    },
    update(contact, properties) {
      check(properties, contact);
      return write(contact, properties);
    },
  };
}
