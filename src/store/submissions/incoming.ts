import type { Arrival } from '../../domain/submission.ts';

/** A submission that is to be given its lead. */
export interface Incoming extends Arrival {
  readonly submissionId: string;
  /** True when it is stored already, without a lead. */
  readonly isStored: boolean;
  /** When it gets its lead: as it arrives, or later. */
  readonly at: Date;
}
