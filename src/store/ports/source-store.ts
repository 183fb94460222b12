import type { SourceNotice } from '../../domain/source-notice.ts';
import type { SubmissionRoute } from '../../domain/submission.ts';

/** A notice that nothing has settled yet. */
export interface OpenNotice extends SourceNotice {
  readonly raisedAt: Date;
}

/** How one source stands on one route. */
export interface SourceTraffic {
  readonly source: string;
  readonly route: SubmissionRoute;
  readonly submissionCount: number;
  readonly lastReceivedAt: Date;
}

/** What arrived for a source, raw. */
export interface SampledSubmission {
  readonly receivedAt: Date;
  readonly rawBody: Uint8Array;
  readonly contentType: string;
}

export interface SourceStore {
  /** Says that an operator has looked at what a source sends: from now on its leads are worked. Again, it is the later time. */
  confirm(source: string, at: Date): Promise<void>;
  /** Lists the sources that were confirmed, with the time. */
  listConfirmed(): Promise<ReadonlyMap<string, Date>>;
  /** Counts what was accepted or observed since a time, per source and route. */
  listTraffic(since: Date): Promise<SourceTraffic[]>;
  /** Answers when the latest submissions of a source on a route came, newest first. */
  listArrivalTimes(request: {
    readonly source: string;
    readonly route: SubmissionRoute;
    readonly limit: number;
  }): Promise<Date[]>;
  /**
   * Answers the latest submissions of a source on a route, newest first, whose bodies can still be read; with
   * `receivedBefore` the latest of those that came before it.
   */
  sample(request: {
    readonly source: string;
    readonly route: SubmissionRoute;
    readonly receivedBefore?: Date | undefined;
    readonly limit: number;
  }): Promise<SampledSubmission[]>;
  /** Raises a notice; answers false when the same (source, kind, subject) is open already. */
  raise(notice: SourceNotice, at: Date): Promise<boolean>;
  /** Settles the open notices of a kind and source but those with the given subjects; answers how many. */
  settle(
    request: Pick<SourceNotice, 'source' | 'kind'> & { readonly exceptSubjects: readonly string[] },
    at: Date,
  ): Promise<number>;
  /** Lists open notices, oldest first. */
  listNotices(): Promise<OpenNotice[]>;
}
