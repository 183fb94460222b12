import type { Assessment } from '../../domain/assessment.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { LeadStatus } from '../../domain/lead-state.ts';
import type { RoutePriority } from '../../domain/routes.ts';

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
}

export interface LeadStore {
  /** Answers undefined for an id that is unknown or no UUID. */
  find(leadId: string): Promise<Lead | undefined>;
  /** @throws NotFoundError */
  get(leadId: string): Promise<Lead>;
  /** @throws NotFoundError */
  change(leadId: string, change: LeadChange, at: Date): Promise<void>;
}
