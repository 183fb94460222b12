import { NotFoundError } from '../../not-found-error.ts';
import type { PlaybookRelease, PlaybookStore, ReleaseSummary } from '../../ports/playbook-store.ts';

/** Makes a store of releases for tests that need no database. */
export function createMemoryPlaybookStore(): PlaybookStore {
  const releases: PlaybookRelease[] = [];
  return {
    publish({ at, note, ...release }) {
      const latest = releases.at(-1);
      if (latest?.hash === release.hash) return Promise.resolve({ releaseId: latest.releaseId });
      const releaseId = releases.length + 1;
      releases.push({ releaseId, ...release, ...(note !== undefined && { note }), publishedAt: at });
      return Promise.resolve({ releaseId });
    },
    latest: () => Promise.resolve(releases.at(-1)),
    get(releaseId) {
      const release = releases[releaseId - 1];
      if (release !== undefined) return Promise.resolve(release);
      return Promise.reject(new NotFoundError('release of the playbook', String(releaseId)));
    },
    list: ({ limit }) => Promise.resolve(releases.toReversed().slice(0, limit).map(summaryOf)),
  };
}

function summaryOf({ releaseId, hash, author, note, publishedAt }: PlaybookRelease): ReleaseSummary {
  return { releaseId, hash, author, ...(note !== undefined && { note }), publishedAt };
}
