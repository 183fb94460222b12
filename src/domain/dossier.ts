/** What the CRM knows of a contact. */
export interface CrmContact {
  readonly contactId: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly company?: string | undefined;
  readonly lifecycleStage?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly createdAt?: string | undefined;
  readonly tags: readonly string[];
}

/** What is known of a lead when deciding. */
export interface Dossier {
  /** Absent when the CRM does not know the lead. */
  readonly crmContact?: CrmContact | undefined;
  /** What could not be found out, each with its reason, for example `CRM: did not answer`. */
  readonly missing: readonly string[];
  readonly earlierSubmissionCount: number;
}
