import type { SequenceVersion } from '../../domain/sequence.ts';
import type { Channel } from '../../domain/message.ts';
import type { StepMapping } from '../../domain/versions/steps-after-move.ts';
import type { CommandWord } from './control-store.ts';
import type { DeliveryState } from './delivery-store.ts';

/** The word by which a version was recalled. */
interface Recall {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** A version of a sequence that enrollments run on, or that is recalled. */
export interface VersionInUse {
  readonly sequence: string;
  readonly hash: string;
  /** How many enrollments run on it. */
  readonly running: number;
  readonly recall?: Recall | undefined;
}

/** An enrollment that runs on a version. */
export interface EnrollmentOnVersion {
  readonly enrollmentId: string;
  readonly leadId: string;
  /** The step that it waits in; absent before its first. */
  readonly stepId?: string | undefined;
}

/** What an operator wants of all that runs on a version. */
export interface VersionOrder {
  readonly orderId: string;
  readonly from: SequenceVersion;
  /** Absent: what runs on it is stopped. */
  readonly to?: SequenceVersion | undefined;
  readonly mapping: StepMapping;
  /** True: a message that was written and waits goes out as it is; else its step is done anew by the new version. */
  readonly keepsWritten: boolean;
  readonly by: string;
  readonly reason?: string | undefined;
}

/** A message of a recalled version that went out, or may have. */
export interface SentOfVersion {
  readonly leadId: string;
  readonly stepId: string;
  readonly channel: Channel;
  readonly state: Extract<DeliveryState, 'calling' | 'sent' | 'unknown'>;
  /** Business time of the call. */
  readonly at?: Date | undefined;
}

/** An enrollment that carries an order out, between two steps. */
export interface VersionMove {
  readonly leadId: string;
  readonly enrollmentId: string;
  readonly orderId: string;
  /** The step whose message was written and is taken back; absent when none is. */
  readonly withdrawnStep?: string | undefined;
  readonly at: Date;
}

/** The versions of sequences, and what operators decide about what runs on them. */
export interface VersionStore {
  /** Lists the versions that something runs on, and those that are recalled, by sequence. */
  list(): Promise<VersionInUse[]>;
  /** Lists the versions of a sequence whose hash begins so: at most two, since two are too many to choose. */
  find(sequence: string, hashPrefix: string): Promise<SequenceVersion[]>;
  /** Keeps a version that nothing runs on yet. */
  keep(version: SequenceVersion): Promise<void>;
  /** Lists the enrollments that run on a version, by their ids. */
  listRunning(hash: string): Promise<EnrollmentOnVersion[]>;
  /**
   * Recalls a version in one transaction that waits for the claims which have begun: after it none lets a message out that was
   * written by this version, until it is restored. Recalling again keeps the first word.
   * @returns how many of its messages were written and not sent
   */
  recall(request: Recall & { readonly hash: string }): Promise<number>;
  /** Takes a recall back; answers false when there was none. */
  restore(hash: string): Promise<boolean>;
  /** Keeps an order for everything that runs on a version now; it takes the place of an earlier one. */
  order(request: Omit<VersionOrder, 'orderId' | 'reason'> & Pick<CommandWord, 'note' | 'at'>): Promise<string>;
  /** Lists the leads for which an order is, by their ids; `after` is the last id of the page before. */
  listOrdered(
    orderId: string,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<string[]>;
  /** Answers the newest order for a running enrollment, and whether its version is recalled; undefined when there is none. */
  findOrder(enrollmentId: string): Promise<(VersionOrder & { readonly isRecalled: boolean }) | undefined>;
  /**
   * Lets an enrollment run on the version of its order, and takes back what was written for a step, in one transaction that
   * locks the lead's row. An enrollment that does so already is left as it is.
   * @returns false, changing nothing, when a try to send what is to be taken back may have gone out
   * @throws NotFoundError
   */
  move(request: VersionMove): Promise<boolean>;
  /** Tells the timeline that an enrollment stays on its version, since nobody said where it goes on, and forgets the order. */
  stay(request: Omit<VersionMove, 'withdrawnStep'> & { readonly unmappedStep: string }): Promise<void>;
  /**
   * Stops what of a lead runs on the version of an order, and what the same cause began, in one transaction that locks the
   * lead's row. Writes no stop: what the lead causes later may run.
   * @returns the enrollments that were stopped
   * @throws NotFoundError
   */
  stopOrdered(request: { readonly leadId: string; readonly orderId: string; readonly at: Date }): Promise<string[]>;
  /** Lists to whom messages of a version went out, or may have, the latest first. */
  listSent(hash: string, page: { readonly limit: number }): Promise<SentOfVersion[]>;
  countSent(hash: string): Promise<number>;
}
