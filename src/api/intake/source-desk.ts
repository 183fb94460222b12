import { LRUCache } from 'lru-cache';
import type { Sources } from '../../domain/sources.ts';
import { unknownSourceNotice } from '../../domain/unknown-source-notice.ts';
import type { Store } from '../../store/store.ts';

/** How long a confirmation by another process may go unnoticed. */
const confirmationsFreshMs = 5_000;

const maxReportedSources = 200;

/** Whether a source is still unknown is told again after so long. */
const reportedAgainMs = 3_600_000;

/** What routes of leads ask and tell about sources. */
export interface SourceDesk {
  readonly sources: Sources;
  /** Tells whether what comes from a source is only stored and shown until an operator confirms it. */
  isObserved(source: string): Promise<boolean>;
  /** Lets an observed source begin: at once here, within seconds in other processes. */
  confirm(source: string, at: Date): Promise<void>;
  /** Tells operators of a source that no pattern of the playbook fits; each once in a while. */
  reportUnknown(statedSource: string, servedBy: string, at: Date): Promise<void>;
}

/**
 * Makes the desk over the playbook's sources and what operators have confirmed.
 * @param playbook is asked each time, since its sources may change while the process runs
 */
export function createSourceDesk(store: Pick<Store, 'sources'>, playbook: { readonly sources: Sources }): SourceDesk {
  const confirmed = new LRUCache<'all', ReadonlyMap<string, Date>>({ max: 1, ttl: confirmationsFreshMs });
  const reported = new LRUCache<string, true>({ max: maxReportedSources, ttl: reportedAgainMs });
  return {
    get sources() {
      return playbook.sources;
    },
    async isObserved(source) {
      if (playbook.sources.keys[source]?.startsIn !== 'observe') return false;
      const known = confirmed.get('all') ?? (await store.sources.listConfirmed());
      confirmed.set('all', known);
      return !known.has(source);
    },
    async confirm(source, at) {
      await store.sources.confirm(source, at);
      confirmed.clear();
    },
    async reportUnknown(statedSource, servedBy, at) {
      const notice = unknownSourceNotice(statedSource, servedBy);
      // A hostile sender could invent names without end: only so many are told by one process.
      if (notice === undefined || reported.has(notice.subject) || reported.size >= maxReportedSources) return;
      await store.sources.raise(notice, at);
      reported.set(notice.subject, true);
    },
  };
}
