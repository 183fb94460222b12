import type { LeadStatus } from '../../domain/lead-state.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { Queryable } from '../store-context.ts';
import { isOneOf, type Identities } from './identities-of.ts';

/** A lead whose row is locked until the transaction ends. */
export interface Claimant {
  readonly lead_id: string;
  readonly wrapped_key: Uint8Array | null;
  readonly sealed_profile: Uint8Array;
  readonly status: LeadStatus;
  readonly tags: string[];
  readonly created_at: Date;
}

/** The leads that identities lead to. */
export interface Claimants {
  /** Has the e-mail address. */
  readonly byEmail?: Claimant | undefined;
  /** Has the phone number, and no e-mail address at all. */
  readonly byPhoneAlone?: Claimant | undefined;
  /** Has the phone number, whether or not it has an e-mail address. */
  readonly byPhone?: Claimant | undefined;
  /** These and those that were merged into them. */
  readonly lockedLeadIds: ReadonlySet<string>;
}

/**
 * Locks the leads that the identities lead to, and those that were merged into them, in the order of their ids, which
 * every transaction keeps that locks more than one. What it then answers was read after the locks were had.
 * @throws OvertakenError when another transaction moved an identity meanwhile
 */
export async function lockClaimants(transaction: Queryable, identities: Identities): Promise<Claimants> {
  const locked = await lock(transaction, identities);
  const claims = await transaction
    .selectFrom('identities')
    .select(['kind', 'lead_id'])
    .select((claim) =>
      claim
        .exists(
          claim
            .selectFrom('identities as email')
            .select('email.kind')
            .whereRef('email.lead_id', '=', 'identities.lead_id')
            .where('email.kind', '=', 'email'),
        )
        .as('has_email'),
    )
    .where(isOneOf(identities))
    .execute();
  const claimantOf = (claim: (typeof claims)[number] | undefined): Claimant | undefined => {
    if (claim === undefined) return undefined;
    const lead = locked.find(({ lead_id }) => lead_id === claim.lead_id);
    if (lead === undefined) throw new OvertakenError();
    return lead;
  };
  const phone = claims.find(({ kind }) => kind === 'phone');
  const byPhone = claimantOf(phone);
  return {
    byEmail: claimantOf(claims.find(({ kind }) => kind === 'email')),
    byPhone,
    byPhoneAlone: phone?.has_email === true ? undefined : byPhone,
    lockedLeadIds: new Set(locked.map(({ lead_id }) => lead_id)),
  };
}

function lock(transaction: Queryable, identities: Identities): Promise<Claimant[]> {
  const claimed = transaction.selectFrom('identities').select('identities.lead_id').where(isOneOf(identities));
  const merged = transaction
    .selectFrom('identities')
    .innerJoin('leads as merged', 'merged.merged_into_lead_id', 'identities.lead_id')
    .select('merged.lead_id')
    .where(isOneOf(identities));
  return transaction
    .selectFrom('leads')
    .select(['lead_id', 'wrapped_key', 'sealed_profile', 'status', 'tags', 'created_at'])
    .where('lead_id', 'in', claimed.union(merged))
    .orderBy('lead_id')
    .forUpdate()
    .execute();
}
