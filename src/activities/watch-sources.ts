import { driftNotice, subjectsDisproved } from '../domain/drift-notice.ts';
import { findDrift } from '../domain/find-drift.ts';
import { isSilent } from '../domain/is-silent.ts';
import { sourceKeyOf } from '../domain/source-key.ts';
import type { SourceNotice } from '../domain/source-notice.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { OpenNotice, SourceStore, SourceTraffic } from '../store/ports/source-store.ts';
import { keepNotices, uniteChanges, type NoticeChanges } from './keep-notices.ts';
import { readShapes } from './read-shapes.ts';

export interface WatchSourcesRequest {
  readonly nowMs: number;
}

export interface WatchedSources extends NoticeChanges {
  readonly watchedCount: number;
  /** How many notices of any kind wait for an operator now. */
  readonly openNoticeCount: number;
}

interface Dependencies {
  readonly store: {
    readonly sources: Pick<
      SourceStore,
      'listTraffic' | 'listConfirmed' | 'listNotices' | 'listArrivalTimes' | 'sample' | 'raise' | 'settle'
    >;
  };
  readonly playbook: Pick<Playbook, 'sources'>;
}

/** What is asked about one source. */
interface Watched {
  readonly source: string;
  /** How it stands on each of its routes. */
  readonly traffic: readonly SourceTraffic[];
  /** When an operator last looked at what it sends. */
  readonly confirmedAt: Date | undefined;
  readonly open: readonly OpenNotice[];
  readonly now: Date;
}

const watchedDays = 90;
const dayMs = 86_400_000;
const kinds = ['drift', 'silence'] as const;

/** Sources of up to a thousand leads a day show whole weeks in it. */
const mostArrivals = 10_000;

/** Makes the activity that looks for sources whose shape has drifted or that have fallen silent. */
export function createWatchSourcesActivities(dependencies: Dependencies): {
  watchSources(request: WatchSourcesRequest): Promise<WatchedSources>;
} {
  const { store, playbook } = dependencies;
  return {
    async watchSources({ nowMs }) {
      const now = new Date(nowMs);
      const traffic = await store.sources.listTraffic(new Date(nowMs - watchedDays * dayMs));
      const confirmed = await store.sources.listConfirmed();
      const notices = await store.sources.listNotices();
      const bySource = Map.groupBy(traffic, ({ source }) => source);
      const changes: NoticeChanges[] = [];
      for (const [source, ofSource] of bySource) {
        if (!Object.hasOwn(playbook.sources.keys, source)) continue;
        const open = notices.filter((notice) => notice.source === source);
        const watched = { source, traffic: ofSource, confirmedAt: confirmed.get(source), open, now };
        changes.push(await keepDrift(dependencies, watched), await keepSilence(dependencies, watched));
      }
      changes.push(
        ...(await settleRemoved(dependencies, notices, now)),
        ...(await settleNamed(dependencies, notices, now)),
      );
      return {
        watchedCount: bySource.size,
        openNoticeCount: (await store.sources.listNotices()).length,
        ...uniteChanges(changes),
      };
    },
  };
}

/** A drift stays told until the field is back as it was or an operator confirms the source as it is now. */
async function keepDrift({ store }: Dependencies, watched: Watched): Promise<NoticeChanges> {
  const { source, traffic, confirmedAt, open, now } = watched;
  const notices: SourceNotice[] = [];
  const disproved = new Set<string>();
  for (const { route } of traffic) {
    const shapes = await readShapes(store.sources, { source, route, receivedAfter: confirmedAt, now });
    notices.push(...findDrift(shapes).map((finding) => driftNotice({ source, route }, finding)));
    for (const shape of shapes.recent) subjectsDisproved(route, shape).forEach((subject) => disproved.add(subject));
  }
  const staying = open
    .filter(({ kind, raisedAt }) => kind === 'drift' && (confirmedAt === undefined || raisedAt > confirmedAt))
    .map(({ subject }) => subject)
    .filter((subject) => !disproved.has(subject));
  return keepNotices(store.sources, { source, kind: 'drift', notices, staying }, now);
}

async function keepSilence({ store, playbook }: Dependencies, watched: Watched): Promise<NoticeChanges> {
  const { source, now } = watched;
  const usualGapMs = playbook.sources.keys[source]?.usualGap;
  const notices =
    usualGapMs === undefined ? await learnedSilence(store.sources, watched) : statedSilence(watched, usualGapMs);
  return keepNotices(store.sources, { source, kind: 'silence', notices }, now);
}

/** A gap in the playbook is meant for the source as a whole, whichever way its leads come. */
function statedSilence({ source, traffic, now }: Watched, usualGapMs: number): SourceNotice[] {
  const arrivals = traffic.map(({ lastReceivedAt }) => lastReceivedAt);
  if (!isSilent({ arrivals, now, usualGapMs })) return [];
  const last = arrivals.reduce((one, other) => (one > other ? one : other));
  return [silenceNotice(source, 'any route', last)];
}

async function learnedSilence(
  sources: Pick<SourceStore, 'listArrivalTimes'>,
  { source, traffic, now }: Watched,
): Promise<SourceNotice[]> {
  const notices: SourceNotice[] = [];
  for (const { route, lastReceivedAt } of traffic) {
    const arrivals = await sources.listArrivalTimes({ source, route, limit: mostArrivals });
    if (isSilent({ arrivals, now })) notices.push(silenceNotice(source, route, lastReceivedAt));
  }
  return notices;
}

function silenceNotice(source: string, subject: string, last: Date): SourceNotice {
  const since = last.toISOString().slice(0, 16).replace('T', ' ');
  return {
    source,
    kind: 'silence',
    subject,
    because: `Nothing has come from ${source} by ${subject} since ${since} UTC, which is longer than usual.`,
  };
}

/** What is told of a source that the playbook no longer has concerns nobody. */
async function settleRemoved(
  { store, playbook }: Dependencies,
  notices: readonly OpenNotice[],
  now: Date,
): Promise<NoticeChanges[]> {
  const removed = new Set(
    notices.filter(({ kind }) => kind === 'drift' || kind === 'silence').map(({ source }) => source),
  );
  const changes: NoticeChanges[] = [];
  for (const source of removed) {
    if (Object.hasOwn(playbook.sources.keys, source)) continue;
    for (const kind of kinds) changes.push(await keepNotices(store.sources, { source, kind, notices: [] }, now));
  }
  return changes;
}

/** A source that was unknown is known once a pattern of the playbook fits it. */
async function settleNamed(
  { store, playbook }: Dependencies,
  notices: readonly OpenNotice[],
  now: Date,
): Promise<NoticeChanges[]> {
  const kind = 'unknown-source';
  const unknown = Map.groupBy(
    notices.filter((notice) => notice.kind === kind),
    ({ source }) => source,
  );
  const changes: NoticeChanges[] = [];
  for (const [source, ofSource] of unknown) {
    const subjects = ofSource.map(({ subject }) => subject);
    const staying = subjects.filter((subject) => !sourceKeyOf(subject, playbook.sources).isKnown);
    if (staying.length === subjects.length) continue;
    changes.push(await keepNotices(store.sources, { source, kind, notices: [], staying }, now));
  }
  return changes;
}
