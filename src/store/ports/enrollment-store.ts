import type { StopReason } from '../../domain/lead-state.ts';
import type { SequenceVersion } from '../../domain/sequence.ts';

/** What the lead's next step is, and why it waits. */
export interface NextStep {
  readonly what: string;
  readonly at: Date;
  readonly because: string;
}

interface EnrollmentFields {
  readonly enrollmentId: string;
  readonly leadId: string;
  /** The submission that caused it, or the feedback by which that was routed anew. */
  readonly causeId: string;
  readonly version: SequenceVersion;
  /**
   * Drawn when its cause arrived, from the same database sequence as stops: a stop ends the enrollments with a smaller
   * ordinal.
   */
  readonly ordinal: number;
  readonly startedAt: Date;
}

/** One lead's run through one sequence for one cause. */
export type Enrollment = EnrollmentFields &
  (
    | { readonly state: 'running'; readonly nextStep?: NextStep | undefined }
    | { readonly state: 'finished'; readonly endedAt: Date }
    | { readonly state: 'stopped'; readonly endedAt: Date; readonly reason: StopReason }
  );

/** A running enrollment, by what decides who may speak. */
export interface RunningEnrollment {
  readonly enrollmentId: string;
  readonly causeId: string;
  readonly sequence: string;
  /** The source of the submission that caused it. */
  readonly source: string;
}

export interface EnrollmentStore {
  /**
   * Makes the enrollment, or answers the one that this lead, cause and sequence already have. Pins the version. One whose
   * cause came before a stop is made stopped: the lead answered while the cause was being judged. With `takesOver` the
   * lead's other running enrollments are stopped in the same transaction.
   */
  enroll(request: {
    readonly leadId: string;
    readonly causeId: string;
    readonly version: SequenceVersion;
    readonly takesOver?: boolean | undefined;
    readonly at: Date;
  }): Promise<Enrollment>;
  /**
   * Ends those of the named running enrollments whose cause came before this one: no workflow runs them any more. Writes no
   * stop; the reason is `superseded`.
   */
  endStale(request: {
    readonly leadId: string;
    /** The submission that is decided now. */
    readonly causeId: string;
    readonly enrollmentIds: readonly string[];
    readonly at: Date;
  }): Promise<void>;
  /**
   * Ends the running ones among some enrollments of the lead, whose row it locks first. Writes no stop: what the lead causes
   * later, or anew, may run.
   * @throws NotFoundError when the lead is unknown
   */
  end(request: {
    readonly leadId: string;
    readonly enrollmentIds: readonly string[];
    readonly reason: StopReason;
    readonly at: Date;
  }): Promise<void>;
  /**
   * Answers when the lead, or one that was merged into it, began a sequence last by another cause; undefined when it never
   * did. What still runs does not count, nor what ended before anything went out.
   */
  findLastBegin(request: {
    readonly leadId: string;
    readonly sequence: string;
    readonly exceptCauseId: string;
  }): Promise<Date | undefined>;
  /** Lists the lead's running enrollments, oldest first. */
  listRunning(leadId: string): Promise<RunningEnrollment[]>;
  /** @throws NotFoundError */
  get(enrollmentId: string): Promise<Enrollment>;
  /** Answers the lead's newest enrollment, if it has any. */
  findLatest(leadId: string): Promise<Enrollment | undefined>;
  /** Keeps what comes next, and in which step the enrollment waits for it. */
  setNextStep(enrollmentId: string, nextStep: NextStep & { readonly stepId: string }): Promise<void>;
  /** Marks a running enrollment finished; answers false when it had already ended. */
  finish(enrollmentId: string, at: Date): Promise<boolean>;
  /**
   * Writes a stop: every running enrollment of the lead made before it is stopped. Locks the lead's row first, so that
   * no claim can pass it.
   * @returns the stop's ordinal
   */
  stop(request: { readonly leadId: string; readonly reason: StopReason; readonly at: Date }): Promise<number>;
}
