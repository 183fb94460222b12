import type { Assessment } from '../../domain/assessment.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { EarlierContact } from '../../domain/history/earlier-contact.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import type { LeadOwner } from './owner-store.ts';

/** Names a submission and whose it is. */
interface CaseKey {
  readonly leadId: string;
  readonly submissionId: string;
}

/** All that is known when something is decided about a submission: who, what they said, what was found out. */
export interface LeadCase extends CaseKey {
  /** Of the lead as it is now, which may say more than this submission did. */
  readonly profile: LeadProfile;
  readonly tags: readonly string[];
  /** Absent until somebody of the team is given the lead. */
  readonly owner?: LeadOwner | undefined;
  readonly source: string;
  readonly content: SubmissionContent;
  /** How many submissions of the person, those of leads that this one absorbed included, arrived before this one. */
  readonly earlierSubmissionCount: number;
  /** Absent until it is saved. */
  readonly dossier?: Dossier | undefined;
  /** Of this submission; absent until it is saved. */
  readonly assessment?: Assessment | undefined;
}

/** Reads in one go what decisions are made by, and keeps what each submission's case finds out. */
export interface CaseStore {
  /** @throws NotFoundError */
  get(submissionId: string): Promise<LeadCase>;
  /**
   * Reads what the person said before the submission, as other leads that this one absorbed too.
   * @throws NotFoundError
   */
  getEarlierContact(submissionId: string): Promise<EarlierContact>;
  /** Keeps the dossier of a submission; a second one replaces the first. */
  saveDossier(key: CaseKey, dossier: Dossier): Promise<void>;
  /**
   * Keeps the assessment of a submission and makes it the lead's latest; a second one replaces the first. One by model or
   * rules changes nothing once a person has given feedback on the submission.
   */
  saveAssessment(key: CaseKey, assessment: Assessment, at: Date): Promise<void>;
  /** Counts the submissions that were judged since a moment, by who judged; those that persons judged count for neither. */
  judgedSince(since: Date): Promise<{ readonly byModel: number; readonly byRules: number }>;
}
