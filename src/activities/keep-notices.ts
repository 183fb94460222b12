import type { SourceNotice } from '../domain/source-notice.ts';
import type { SourceStore } from '../store/ports/source-store.ts';

/** A notice that was not open before, without its words. */
export type RaisedNotice = Pick<SourceNotice, 'source' | 'kind'>;

/** What changed among the open notices. */
export interface NoticeChanges {
  readonly raised: readonly RaisedNotice[];
  readonly settledCount: number;
}

interface Findings extends RaisedNotice {
  /** What is wrong now, all of this source and kind. */
  readonly notices: readonly SourceNotice[];
  /** Open notices that stay open though they were not found again. */
  readonly staying?: readonly string[] | undefined;
}

/** Says of several changes what changed in all. */
export function uniteChanges(changes: readonly NoticeChanges[]): NoticeChanges {
  return {
    raised: changes.flatMap(({ raised }) => raised),
    settledCount: changes.reduce((sum, { settledCount }) => sum + settledCount, 0),
  };
}

/** Makes the open notices of one source and kind those that were found: raises what is new, settles what is over. */
export async function keepNotices(
  sources: Pick<SourceStore, 'raise' | 'settle'>,
  { source, kind, notices, staying = [] }: Findings,
  at: Date,
): Promise<NoticeChanges> {
  let isNew = false;
  for (const notice of notices) isNew = (await sources.raise(notice, at)) || isNew;
  const exceptSubjects = [...notices.map(({ subject }) => subject), ...staying];
  const settledCount = await sources.settle({ source, kind, exceptSubjects }, at);
  return { raised: isNew ? [{ source, kind }] : [], settledCount };
}
