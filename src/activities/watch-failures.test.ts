import { describe, expect, it } from '@jest/globals';
import type { FailureCause } from '../store/ports/failure-store.ts';
import type { RepeatedDelivery } from '../store/ports/delivery-store.ts';
import type { Store } from '../store/store.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';
import { createWatchFailuresActivities } from './watch-failures.ts';

const now = new Date('2026-05-04T09:00:00Z');

interface Found {
  readonly causes?: readonly Pick<FailureCause, 'cause' | 'code' | 'because'>[];
  readonly repeats?: readonly RepeatedDelivery[];
  readonly awayVendors?: readonly string[];
}

/** Looks over a store in which this is to be found. */
async function watch({ causes = [], repeats = [], awayVendors = [] }: Found, sources = fakeSourceStore()) {
  const watchedVendors: string[] = [];
  const askedSince: Date[] = [];
  const store = {
    sources,
    failures: { listCauses: () => Promise.resolve(causes) },
    deliveries: { listRepeats: (since: Date) => Promise.resolve((askedSince.push(since), repeats)) },
    vendors: { listCircuits: () => Promise.resolve(awayVendors.map((vendor) => ({ vendor }))) },
  } as unknown as Store;
  const outages = {
    watch: (vendor: string) => Promise.resolve(void watchedVendors.push(vendor)),
    release: () => Promise.resolve(0),
  };
  const changes = await createWatchFailuresActivities({ store, outages }).watchFailures({ nowMs: now.getTime() });
  return { changes, watchedVendors, askedSince, subjects: sources.openSubjects() };
}

const refused = { cause: 'message.postmark.406', code: '406', because: 'It was refused.' };
const waiting = { cause: 'message.postmark.vendor_away', code: 'vendor_away', because: 'It waits.' };

describe('watchFailures', () => {
  it('raises what fails, but what waits for a vendor that is away, whose workflow it has looked after', async () => {
    const { changes, subjects, watchedVendors } = await watch({
      causes: [refused, waiting],
      awayVendors: ['postmark'],
    });
    expect(subjects).toEqual(['message.postmark.406']);
    expect(changes.raised).toEqual([{ source: 'failures', kind: 'failure' }]);
    expect(watchedVendors).toEqual(['postmark']);
  });

  it('raises that somebody got the same words twice within a week, once, and settles it later', async () => {
    const sources = fakeSourceStore();
    const repeats = [{ deliveryKey: 'lead:b:first', earlierKey: 'lead:a:first' }];
    const first = await watch({ repeats }, sources);
    expect(first.changes.raised).toEqual([{ source: 'messages', kind: 'repeated-message' }]);
    expect(first.subjects).toEqual(['lead:b:first']);
    expect(first.askedSince).toEqual([new Date('2026-04-27T09:00:00Z')]);
    expect((await watch({ repeats }, sources)).changes.raised).toEqual([]);
    expect((await watch({}, sources)).subjects).toEqual([]);
  });
});
