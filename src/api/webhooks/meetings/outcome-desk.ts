import type { Deal } from '../../../domain/outcomes/deal.ts';

/** What HubSpot's webhooks only name, and must be asked for. Rejects when HubSpot does not answer in time. */
export interface HubSpotRecords {
  /** Reads the e-mail addresses of contacts, by their ids; contacts that are gone are left out. */
  readEmails(contactIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Reads deals as they stand now; those that are gone are left out. */
  readDeals(dealIds: readonly string[]): Promise<readonly Deal[]>;
}

/** By what meetings and outcomes come in. Outside the sandbox a vendor without its secret is refused. */
export interface OutcomeDesk {
  readonly calendly: { readonly signingKey?: string | undefined };
  readonly hubSpot: { readonly clientSecret?: string | undefined };
  readonly salesforce: { readonly secret?: string | undefined; readonly organizationId?: string | undefined };
  /** Absent when HubSpot may not be asked; then its events say nothing to us. */
  readonly hubSpotRecords?: HubSpotRecords | undefined;
}
