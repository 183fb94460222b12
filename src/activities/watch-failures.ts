import type { SourceNotice } from '../domain/source-notice.ts';
import { isVendorAway } from '../providers/pace.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { keepNotices, uniteChanges, type NoticeChanges } from './keep-notices.ts';

export interface WatchFailuresRequest {
  readonly nowMs: number;
}

const ofFailures = { source: 'failures', kind: 'failure' } as const;
const ofRepeats = { source: 'messages', kind: 'repeated-message' } as const;

type Dependencies = Pick<ActivityDependencies, 'store' | 'outages'>;

/** Within so long nobody should get the same words twice. */
const repeatMs = 7 * 86_400_000;

/**
 * Makes the activity that looks what fails for leads, one notice a cause: a cause that is new is news for operations. What waits
 * for a vendor that is away is told of once, with the vendor; should nothing look after one, it has that begun. And it looks,
 * behind all that keeps it from happening, whether somebody got the same words twice.
 */
export function createWatchFailuresActivities({ store, outages }: Dependencies): {
  watchFailures(request: WatchFailuresRequest): Promise<NoticeChanges>;
} {
  return {
    async watchFailures({ nowMs }) {
      for (const { vendor } of await store.vendors.listCircuits()) await outages.watch(vendor);
      const at = new Date(nowMs);
      const failures = await keepNotices(store.sources, { ...ofFailures, notices: await findFailures(store) }, at);
      const since = new Date(nowMs - repeatMs);
      const repeats = await keepNotices(store.sources, { ...ofRepeats, notices: await findRepeats(store, since) }, at);
      return uniteChanges([failures, repeats]);
    },
  };
}

async function findFailures(store: Dependencies['store']): Promise<SourceNotice[]> {
  const causes = (await store.failures.listCauses()).filter((failed) => !isVendorAway(failed));
  return causes.map(({ cause, because }) => ({
    ...ofFailures,
    subject: cause,
    because: `${because} See /api/failures, cause ${cause}.`,
  }));
}

async function findRepeats(store: Dependencies['store'], since: Date): Promise<SourceNotice[]> {
  return (await store.deliveries.listRepeats(since)).map(({ deliveryKey, earlierKey }) => ({
    ...ofRepeats,
    subject: deliveryKey,
    because: `Somebody got the same words twice: the delivery ${deliveryKey} repeats ${earlierKey}. Look why it was sent.`,
  }));
}
