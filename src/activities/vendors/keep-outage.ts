import type { ActivityDependencies } from '../activity-dependencies.ts';
import type { NoticeChanges } from '../keep-notices.ts';
import type { VendorSubject } from './probe-vendor.ts';

export interface OutageNote extends VendorSubject {
  readonly nowMs: number;
}

/** Whether the vendor is away indeed, and what operations are to be told. */
export interface BegunOutage extends Pick<NoticeChanges, 'raised'> {
  readonly isAway: boolean;
}

const source = 'vendors';
const kind = 'vendor-away';

/** Makes the activities that tell operators of a vendor that is away, and end it; local, in our own database. */
export function createKeepOutageActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  beginOutage(note: OutageNote): Promise<BegunOutage>;
  endOutage(note: OutageNote): Promise<void>;
} {
  return {
    async beginOutage({ vendor, nowMs }) {
      const circuit = (await store.vendors.listCircuits()).find((open) => open.vendor === vendor);
      if (circuit === undefined) return { isAway: false, raised: [] };
      const because = `${vendor} does not answer (${circuit.code}): its calls wait, and go on by themselves once it does.`;
      const isNew = await store.sources.raise({ source, kind, subject: vendor, because }, new Date(nowMs));
      return { isAway: true, raised: isNew ? [{ source, kind }] : [] };
    },
    async endOutage({ vendor, nowMs }) {
      await store.vendors.closeCircuit(vendor);
      const exceptSubjects = (await store.vendors.listCircuits()).map((open) => open.vendor);
      await store.sources.settle({ source, kind, exceptSubjects }, new Date(nowMs));
    },
  };
}
