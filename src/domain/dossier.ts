import type { CompanyFacts } from './company/company-facts.ts';
import type { CompanyHints } from './company/read-company-hints.ts';
import type { ContactHistory } from './history/summarise-history.ts';
import type { TimeZoneFinding } from './time-zone/infer-time-zone.ts';

/** What the CRM knows of a contact. */
export interface CrmContact {
  readonly contactId: string;
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly company?: string | undefined;
  readonly lifecycleStage?: string | undefined;
  readonly ownerId?: string | undefined;
  /** ISO 8601. */
  readonly createdAt?: string | undefined;
  /** A zone of the IANA database. */
  readonly timeZone?: string | undefined;
  /** As the CRM writes it. */
  readonly phone?: string | undefined;
  readonly jobTitle?: string | undefined;
  /** The automation's status of the lead as it stands in the CRM, where a person may have changed it. */
  readonly status?: string | undefined;
  readonly tags: readonly string[];
}

/** What is known of a lead when deciding. Dossiers of before a field existed lack it. */
export interface Dossier {
  /** Absent when the CRM does not know the lead. */
  readonly crmContact?: CrmContact | undefined;
  /** Of the user who owns the contact; absent when nobody does, or the CRM did not tell. */
  readonly crmOwnerEmail?: string | undefined;
  /** Absent when no directory knows the company, or none is connected. */
  readonly company?: CompanyFacts | undefined;
  /** What the lead's address, number and connection tell of the company. */
  readonly hints?: CompanyHints | undefined;
  readonly timeZone?: TimeZoneFinding | undefined;
  /** Absent of a lead without earlier contact. */
  readonly history?: ContactHistory | undefined;
  /** The first name by which we know the person from before; absent when "Welcome back" could be wrong. */
  readonly returningAs?: string | undefined;
  /** Absent when the CRM does not know the lead or did not tell; so with `hasOpenTicket`. */
  readonly hasOpenDeal?: boolean | undefined;
  readonly hasOpenTicket?: boolean | undefined;
  /** True when one of our people wrote or called lately, as far as the CRM told. */
  readonly hasPersonWriting?: boolean | undefined;
  /** What could not be found out, each with its reason, for example `CRM: did not answer`. */
  readonly missing: readonly string[];
  readonly earlierSubmissionCount: number;
}
