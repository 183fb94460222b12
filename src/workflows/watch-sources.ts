import { upsertSearchAttributes } from '@temporalio/workflow';
import { alertOperations, watchSources as look } from './activity-proxies.ts';
import type { WatchInput } from './messages.ts';
import { needsAttentionAttribute } from './search-attributes.ts';

/** Looks, every quarter of an hour, for sources whose shape has drifted or that have fallen silent, and tells the team. */
export async function watchSources({ clockOffsetMs }: WatchInput): Promise<void> {
  const { raised, openNoticeCount } = await look({ nowMs: Date.now() + clockOffsetMs });
  upsertSearchAttributes([{ key: needsAttentionAttribute, value: openNoticeCount > 0 }]);
  if (raised.length > 0) await alertOperations({ notices: raised });
}
