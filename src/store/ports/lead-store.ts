import type { Assessment } from '../../domain/assessment.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { LeadStatus } from '../../domain/lead-state.ts';
import type { QuietLead } from '../../domain/re-engagement.ts';
import type { RoutePriority } from '../../domain/routes.ts';
import type { LeadOwner } from './owner-store.ts';

/** A lead as it stands now. */
export interface Lead {
  readonly leadId: string;
  /** The latest of what the person told us, earlier answers kept where later ones are silent. */
  readonly profile: LeadProfile;
  readonly status: LeadStatus;
  /** What the latest route made of it. */
  readonly priority: RoutePriority;
  readonly tags: readonly string[];
  /** The source of the latest submission. */
  readonly source: string;
  /** The latest assessment. */
  readonly assessment?: Assessment | undefined;
  /** Absent until somebody of the team is given it. */
  readonly owner?: LeadOwner | undefined;
  readonly madeInSandbox: boolean;
  /** Stands behind the plus in the address that this lead's answers go to; lower-case letters and digits. */
  readonly replyToken: string;
  /** The older lead that turned out to be the same person, and who goes on; nothing runs for this one any more. */
  readonly mergedIntoLeadId?: string | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface LeadChange {
  readonly status?: LeadStatus | undefined;
  readonly priority?: RoutePriority | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

export interface LeadStore {
  /** Answers undefined for an id that is unknown or no UUID. */
  find(leadId: string): Promise<Lead | undefined>;
  /** Finds a lead by its e-mail address; by its phone number, in E.164, where no address is given. */
  findByIdentity(identity: {
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
  }): Promise<Lead | undefined>;
  /** Tells whether a lead was made in the sandbox; false of one that is unknown. */
  isMadeInSandbox(leadId: string): Promise<boolean>;
  /** @throws NotFoundError */
  get(leadId: string): Promise<Lead>;
  /**
   * Lists, by their ids, the leads that are nurtured, for whom nothing runs and who were not heard of since a moment; with
   * what tells whether they are silent. `sequence` is that by which silent leads are written to.
   */
  listSilent(request: {
    readonly sequence: string;
    readonly quietSince: Date;
    /** The last lead of the page before. */
    readonly after?: string | undefined;
    readonly limit: number;
    /** Present: this lead alone, if it is one of them. */
    readonly leadId?: string | undefined;
  }): Promise<{ readonly leadId: string; readonly silence: QuietLead }[]>;
  /** @throws NotFoundError */
  change(leadId: string, change: LeadChange, at: Date): Promise<void>;
}
