import type { SourceNotice } from '../../domain/source-notice.ts';
import type { SubmissionRoute } from '../../domain/submission.ts';
import type { OpenNotice, SampledSubmission, SourceStore } from '../../store/ports/source-store.ts';

/** Something that came from a source. */
export interface FakeSubmission extends SampledSubmission {
  readonly source: string;
  readonly route: SubmissionRoute;
}

interface Contents {
  readonly submissions?: readonly FakeSubmission[];
  readonly confirmed?: ReadonlyMap<string, Date>;
  readonly open?: readonly SourceNotice[];
}

interface FakeSourceStore extends SourceStore {
  openSubjects(): string[];
}

/** Makes a source store in memory for tests of activities. */
export function fakeSourceStore(contents: Contents = {}): FakeSourceStore {
  const submissions = (contents.submissions ?? []).toSorted(newestFirst);
  const confirmed = new Map(contents.confirmed);
  let open: OpenNotice[] = (contents.open ?? []).map((notice) => ({ ...notice, raisedAt: new Date(0) }));
  const of = (source: string, route: SubmissionRoute): FakeSubmission[] =>
    submissions.filter((submission) => submission.source === source && submission.route === route);
  return {
    confirm(source, at) {
      confirmed.set(source, at);
      return Promise.resolve();
    },
    listConfirmed: () => Promise.resolve(confirmed),
    listTraffic(since) {
      const later = submissions.filter(({ receivedAt }) => receivedAt >= since);
      const groups = Map.groupBy(later, ({ source, route }) => `${source} ${route}`);
      const traffic = [...groups.values()].flatMap(([latest, ...rest]) =>
        latest === undefined
          ? []
          : [
              {
                source: latest.source,
                route: latest.route,
                submissionCount: rest.length + 1,
                lastReceivedAt: latest.receivedAt,
              },
            ],
      );
      return Promise.resolve(traffic);
    },
    listArrivalTimes: ({ source, route, limit }) =>
      Promise.resolve(
        of(source, route)
          .slice(0, limit)
          .map(({ receivedAt }) => receivedAt),
      ),
    sample: ({ source, route, receivedBefore, limit }) =>
      Promise.resolve(
        of(source, route)
          .filter(({ receivedAt }) => receivedBefore === undefined || receivedAt < receivedBefore)
          .slice(0, limit),
      ),
    raise(notice, raisedAt) {
      if (open.some((known) => isSame(known, notice))) return Promise.resolve(false);
      open.push({ ...notice, raisedAt });
      return Promise.resolve(true);
    },
    settle({ source, kind, exceptSubjects }) {
      const left = open.filter(
        (notice) => notice.source !== source || notice.kind !== kind || exceptSubjects.includes(notice.subject),
      );
      const settledCount = open.length - left.length;
      open = left;
      return Promise.resolve(settledCount);
    },
    listNotices: () => Promise.resolve(open),
    openSubjects: () => open.map(({ subject }) => subject),
  };
}

function newestFirst(one: SampledSubmission, other: SampledSubmission): number {
  return other.receivedAt.getTime() - one.receivedAt.getTime();
}

function isSame(one: SourceNotice, other: SourceNotice): boolean {
  return one.source === other.source && one.kind === other.kind && one.subject === other.subject;
}
