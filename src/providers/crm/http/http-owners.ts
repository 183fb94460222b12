import type { Crm } from '../../crm.ts';
import { readPath } from '../../read-path.ts';
import { rememberOwners } from '../remember-owners.ts';
import { callHttpCrm, type HttpCrmConnection } from './call-http-crm.ts';
import { textOf } from './contact-fields.ts';
import { fieldsFrom } from './fields-from.ts';
import type { HttpCrmConfiguration } from './http-crm-schema.ts';
import { recordFrom } from './read-record.ts';

/** Finds users and makes them owners, as far as it is described how. */
export function createHttpOwners(
  connection: HttpCrmConnection,
  { findOwner, readOwner, assignContact }: HttpCrmConfiguration,
): Pick<Crm, 'findOwner' | 'readOwner' | 'assignContact'> {
  return {
    ...rememberOwners({
      async findOwner(email) {
        if (findOwner === undefined) return undefined;
        const user = await recordFrom(connection, findOwner, { email });
        const ownerId = textOf(readPath(user, findOwner.id));
        const isSought = textOf(readPath(user, findOwner.email))?.toLowerCase() === email.toLowerCase();
        return isSought && ownerId !== undefined ? { ownerId } : undefined;
      },
      async readOwner(ownerId) {
        if (readOwner === undefined) return undefined;
        const email = textOf(readPath(await recordFrom(connection, readOwner, { ownerId }), readOwner.email));
        return email === undefined ? undefined : { email };
      },
    }),
    async assignContact(contactId, ownerId) {
      if (assignContact === undefined) return;
      await callHttpCrm(connection, {
        ...assignContact,
        places: { contactId },
        body: fieldsFrom({ ownerId }, assignContact),
      });
    },
  };
}
