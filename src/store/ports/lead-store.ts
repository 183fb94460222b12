import type { Assessment } from '../../domain/assessment.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { LeadStage, LeadStatus } from '../../domain/lead-state.ts';

/** A lead as it stands now. */
export interface Lead {
  readonly leadId: string;
  /** The latest of what the person told us, earlier answers kept where later ones are silent. */
  readonly profile: LeadProfile;
  readonly stage: LeadStage;
  readonly status: LeadStatus;
  readonly tags: readonly string[];
  /** The source of the latest submission. */
  readonly source: string;
  /** The latest assessment. */
  readonly assessment?: Assessment | undefined;
  readonly madeInSandbox: boolean;
  /** Stands behind the plus in the address that this lead's answers go to; lower-case letters and digits. */
  readonly replyToken: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface LeadChange {
  readonly stage?: LeadStage | undefined;
  readonly status?: LeadStatus | undefined;
  readonly addTags?: readonly string[] | undefined;
}

export interface LeadStore {
  /** Answers undefined for an id that is unknown or no UUID. */
  find(leadId: string): Promise<Lead | undefined>;
  /** @throws NotFoundError */
  get(leadId: string): Promise<Lead>;
  /** @throws NotFoundError */
  change(leadId: string, change: LeadChange, at: Date): Promise<void>;
  /** Keeps the dossier of a submission; a second one for the same submission replaces the first. */
  saveDossier(submissionId: string, dossier: Dossier): Promise<void>;
  /** @throws NotFoundError when the submission has no dossier yet. */
  getDossier(submissionId: string): Promise<Dossier>;
  /** Keeps the assessment of a submission and makes it the lead's latest; a second one replaces the first. */
  saveAssessment(submissionId: string, assessment: Assessment, at: Date): Promise<void>;
  /** @throws NotFoundError when the submission has not been assessed yet. */
  getAssessment(submissionId: string): Promise<Assessment>;
  /** Counts the lead's submissions that arrived before this one. */
  countEarlierSubmissions(submissionId: string): Promise<number>;
}
