import { describe, expect, it } from '@jest/globals';
import { sourcesSchema } from '../domain/sources.ts';
import type { SourceNotice } from '../domain/source-notice.ts';
import { fakeSourceStore, type FakeSubmission } from './testing/fake-source-store.ts';
import { createWatchSourcesActivities, type WatchedSources } from './watch-sources.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nowMs = Date.parse('2026-11-30T08:00:00Z');

const sources = sourcesSchema.parse({
  default: 'other',
  keys: {
    webinar: { title: 'Webinar', priority: 3, tag: 'source:webinar' },
    partner: { title: 'Partner', priority: 3, tag: 'source:partner', usualGap: '2d' },
    other: { title: 'Other', priority: 5, tag: 'source:other' },
  },
});

const withoutPhone = { email: 'jane@example.com', leadData: { source: 'webinar' } };
const usual = { ...withoutPhone, phone: '555' };

interface Series {
  readonly body: unknown;
  readonly count: number;
  /** When the last of them came. */
  readonly untilMs?: number;
  readonly gapMs?: number;
  readonly source?: string;
  readonly route?: FakeSubmission['route'];
  readonly contentType?: string;
}

function series({
  body,
  count,
  untilMs = nowMs,
  gapMs = hourMs,
  source = 'webinar',
  route = 'form',
  contentType = 'application/json',
}: Series): FakeSubmission[] {
  const rawBody = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  return Array.from({ length: count }, (_, index) => ({
    source,
    route,
    contentType,
    rawBody,
    receivedAt: new Date(untilMs - index * gapMs),
  }));
}

function watch(store: ReturnType<typeof fakeSourceStore>, atMs = nowMs): Promise<WatchedSources> {
  return createWatchSourcesActivities({ store: { sources: store }, playbook: { sources } }).watchSources({
    nowMs: atMs,
  });
}

/** A source that lost its phone field six hours ago. */
const drifted = [
  ...series({ body: withoutPhone, count: 6 }),
  ...series({ body: usual, count: 100, untilMs: nowMs - 6 * hourMs }),
];
const driftRaised = { source: 'webinar', kind: 'drift' };
const phoneIsGone: SourceNotice = { source: 'webinar', kind: 'drift', subject: 'form: phone', because: 'It is gone.' };

describe('watchSources', () => {
  it('raises nothing for a source that sends what it sent', async () => {
    const store = fakeSourceStore({ submissions: series({ body: usual, count: 100 }) });
    expect(await watch(store)).toEqual({ openNoticeCount: 0, watchedCount: 1, raised: [], settledCount: 0 });
  });

  it('raises a field that is gone once, in words without a value', async () => {
    const store = fakeSourceStore({ submissions: drifted });
    expect(await watch(store)).toEqual({ openNoticeCount: 1, watchedCount: 1, raised: [driftRaised], settledCount: 0 });
    expect(await store.listNotices()).toEqual([
      {
        ...phoneIsGone,
        because: 'What webinar sends by form has lost the field "phone".',
        raisedAt: new Date(nowMs),
      },
    ]);
    expect(await watch(store)).toMatchObject({ raised: [], settledCount: 0 });
  });

  it('sees a drift of a source that sends hundreds of leads an hour', async () => {
    const submissions = [
      ...series({ body: withoutPhone, count: 2_000, gapMs: 10_000 }),
      ...series({ body: usual, count: 100, untilMs: nowMs - dayMs }),
    ];
    expect(await watch(fakeSourceStore({ submissions }))).toMatchObject({ raised: [driftRaised] });
  });

  it('keeps a drift open when the new shape has become the usual one', async () => {
    const store = fakeSourceStore({ submissions: series({ body: withoutPhone, count: 100 }), open: [phoneIsGone] });
    expect(await watch(store)).toEqual({ openNoticeCount: 1, watchedCount: 1, raised: [], settledCount: 0 });
    expect(store.openSubjects()).toEqual(['form: phone']);
  });

  it('settles a drift when the field is back', async () => {
    const store = fakeSourceStore({ submissions: series({ body: usual, count: 100 }), open: [phoneIsGone] });
    expect(await watch(store)).toMatchObject({ settledCount: 1 });
  });

  it('settles a change of type when the type is back', async () => {
    const changed = [
      ...series({ body: { ...usual, phone: 555 }, count: 5 }),
      ...series({ body: usual, count: 60, untilMs: nowMs - dayMs }),
    ];
    const store = fakeSourceStore({ submissions: changed });
    await watch(store);
    const open = await store.listNotices();
    expect(open.map(({ because }) => because)).toEqual([
      'In what webinar sends by form, the field "phone" was of the type string and is of the type number.',
    ]);
    expect(await watch(fakeSourceStore({ submissions: series({ body: usual, count: 60 }), open }))).toMatchObject({
      settledCount: 1,
    });
    expect(await watch(fakeSourceStore({ submissions: changed.slice(0, 5), open }))).toMatchObject({ settledCount: 0 });
  });

  it('settles a drift once an operator confirmed the source, and does not raise it again', async () => {
    const confirmed = new Map([['webinar', new Date(nowMs - hourMs)]]);
    const store = fakeSourceStore({ submissions: drifted, open: [phoneIsGone], confirmed });
    expect(await watch(store)).toEqual({ openNoticeCount: 0, watchedCount: 1, raised: [], settledCount: 1 });
  });

  it('compares what comes by one route with that route alone', async () => {
    const submissions = [
      ...series({ body: usual, count: 40, untilMs: nowMs - dayMs }),
      ...series({ body: { form_response: {} }, count: 40, route: 'typeform' }),
    ];
    expect(await watch(fakeSourceStore({ submissions }))).toMatchObject({ raised: [] });
  });

  it('reads bodies of forms, and skips what it cannot read and what a reconciliation stored', async () => {
    const contentType = 'application/x-www-form-urlencoded; charset=utf-8';
    const submissions = [
      ...series({ body: { reconciled: true, id: '1' }, count: 2 }),
      ...series({ body: '<xml/>', count: 2, contentType: 'text/xml' }),
      ...series({ body: '{', count: 1 }),
      ...series({ body: 'email=a&leadData[source]=b', count: 5, untilMs: nowMs - hourMs, contentType }),
      ...series({ body: 'email=a&phone=1&leadData[source]=b', count: 40, untilMs: nowMs - dayMs, contentType }),
    ];
    const store = fakeSourceStore({ submissions });
    await watch(store);
    expect(store.openSubjects()).toEqual(['form: phone']);
  });

  it('raises the silence of a source, and settles it with the next lead', async () => {
    const untilMs = nowMs - dayMs;
    const before = series({ body: usual, count: 600, untilMs });
    const store = fakeSourceStore({ submissions: before });
    expect(await watch(store)).toMatchObject({ raised: [{ source: 'webinar', kind: 'silence' }] });
    const open = await store.listNotices();
    expect(open[0]?.because).toBe(
      'Nothing has come from webinar by form since 2026-11-29 08:00 UTC, which is longer than usual.',
    );
    const after = fakeSourceStore({ submissions: [...before, ...series({ body: usual, count: 1 })], open });
    expect(await watch(after)).toEqual({ openNoticeCount: 0, watchedCount: 1, raised: [], settledCount: 1 });
  });

  it('judges a source with a gap in the playbook as a whole, by that gap alone', async () => {
    const partner = { body: usual, source: 'partner', count: 1 };
    const submissions = [
      ...series({ ...partner, untilMs: nowMs - 30 * dayMs }),
      ...series({ ...partner, route: 'facebook', untilMs: nowMs - dayMs }),
    ];
    const store = fakeSourceStore({ submissions });
    expect(await watch(store)).toMatchObject({ raised: [] });
    expect(await watch(store, nowMs + 1.5 * dayMs)).toMatchObject({ raised: [{ source: 'partner', kind: 'silence' }] });
    expect(store.openSubjects()).toEqual(['any route']);
  });

  it('settles an unknown source once a pattern fits it', async () => {
    const unknown = { source: 'other', kind: 'unknown-source', because: 'It is unknown.' } as const;
    const store = fakeSourceStore({
      open: [
        { ...unknown, subject: 'Webinar' },
        { ...unknown, subject: 'trade fair' },
      ],
    });
    expect(await watch(store)).toEqual({ openNoticeCount: 1, watchedCount: 0, raised: [], settledCount: 1 });
    expect(store.openSubjects()).toEqual(['trade fair']);
  });

  it('settles what was told of a source that the playbook no longer has, and leaves other kinds alone', async () => {
    const gone = { ...phoneIsGone, source: 'expo' };
    const access: SourceNotice = { source: 'facebook', kind: 'access', subject: 'token-ends', because: 'It ends.' };
    const submissions = series({ body: usual, count: 1, source: 'expo' });
    const store = fakeSourceStore({ submissions, open: [gone, access] });
    expect(await watch(store)).toMatchObject({ raised: [], settledCount: 1 });
    expect(store.openSubjects()).toEqual(['token-ends']);
  });
});
