import type { Queryable } from '../store-context.ts';
import type { IdentityKind, Vault } from '../sealing/vault.ts';

/** Finds the lead with this e-mail address; without one, the lead with this phone number, in E.164. */
export async function findLeadIdByIdentity(
  db: Queryable,
  vault: Pick<Vault, 'hashIdentity'>,
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
): Promise<string | undefined> {
  const [kind, value]: [IdentityKind, string | undefined] = email === undefined ? ['phone', phone] : ['email', email];
  if (value === undefined) return undefined;
  const found = await db
    .selectFrom('identities')
    .select('lead_id')
    .where('kind', '=', kind)
    .where('hash', '=', vault.hashIdentity(kind, value))
    .executeTakeFirst();
  return found?.lead_id;
}
