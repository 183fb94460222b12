/**
 * What a judge of leads may see, and all of it: never a name, e-mail address, phone number or CRM id. Texts are the
 * lead's own words and as such data, never instructions.
 */
export interface AssessmentInput {
  /** A source key of the playbook. */
  readonly source: string;
  readonly sourceTitle: string;
  readonly jobTitle?: string | undefined;
  readonly company?: string | undefined;
  /** What a directory says of the company, in a few words: its trade, size and country. */
  readonly companyFacts?: readonly string[] | undefined;
  readonly message?: string | undefined;
  /** The form's further questions with their answers, each as `question: answer`. */
  readonly answers?: readonly string[] | undefined;
  readonly campaign?: string | undefined;
  readonly medium?: string | undefined;
  readonly pageUrl?: string | undefined;
  /** A few sentences on earlier contact. */
  readonly history: readonly string[];
  readonly isReturning: boolean;
}
