import { sql, type RawBuilder } from 'kysely';
import { companyDomainOf } from '../../domain/company/company-domain-of.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { IdentityKind, Vault } from '../sealing/vault.ts';

/** By what a person is found. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly hash: Buffer;
  /** Of the domain of an e-mail address, where that says something of a company. */
  readonly companyHash?: Buffer | undefined;
}

/** What a profile says by which its lead may be found. */
export interface Identities {
  readonly email?: Identity | undefined;
  readonly phone?: Identity | undefined;
}

/** Hashes the e-mail address and the phone number of a profile. */
export function identitiesOf({ email, phone }: LeadProfile, vault: Vault): Identities {
  const domain = companyDomainOf(email);
  const companyHash = domain === undefined ? undefined : vault.hashCompanyDomain(domain);
  return {
    ...(email !== undefined && { email: { kind: 'email', hash: vault.hashIdentity('email', email), companyHash } }),
    ...(phone !== undefined && { phone: { kind: 'phone', hash: vault.hashIdentity('phone', phone) } }),
  };
}

/** Tells in SQL whether a row of identities is one of the given. */
export function isOneOf({ email, phone }: Identities): RawBuilder<boolean> {
  const pairs = [email, phone].flatMap((identity) =>
    identity === undefined ? [] : sql`(${identity.kind}, ${identity.hash}::bytea)`,
  );
  return sql`(identities.kind, identities.hash) in (${sql.join(pairs)})`;
}
