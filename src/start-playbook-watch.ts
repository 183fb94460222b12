import { startRepeating, type Repetition } from './api/start-repeating.ts';
import type { LivePlaybook } from './live-playbook.ts';
import type { Logger } from './logger.ts';
import { parsePlaybook } from './playbook/parse-playbook.ts';
import { PlaybookError } from './playbook/playbook-error.ts';
import type { Store } from './store/store.ts';

interface PlaybookWatchParts {
  readonly store: Pick<Store, 'playbooks'>;
  readonly live: LivePlaybook;
  /** How long a new release may go unnoticed. @default 5_000 */
  readonly everyMs?: number;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

const defaultEveryMs = 5_000;

/** Lets each new release count within seconds; the playbook before it goes on where a release cannot be used. */
export function startPlaybookWatch({ everyMs = defaultEveryMs, ...parts }: PlaybookWatchParts): Repetition {
  const look = createPlaybookLook(parts);
  return startRepeating({
    intervalMs: everyMs,
    round: look,
    onFailure: (error) => parts.log.error({ error }, 'Whether a new playbook was published could not be seen'),
  });
}

/** Makes the look at the latest release: it lets one that is new count, and tells of one that cannot be used once. */
export function createPlaybookLook({ store, live, log }: Omit<PlaybookWatchParts, 'everyMs'>): () => Promise<void> {
  let seenReleaseId: number | undefined;
  return async () => {
    const [latest] = await store.playbooks.list({ limit: 1 });
    if (latest === undefined || latest.releaseId === seenReleaseId) return;
    const { releaseId: release, hash, author } = latest;
    if (hash !== live.playbook.hash) {
      const { files } = await store.playbooks.get(release);
      try {
        live.replace(parsePlaybook(files));
        log.info({ release, hash, author }, 'A new playbook counts');
      } catch (error) {
        if (!(error instanceof PlaybookError)) throw error;
        log.error(
          { release, hash, author, faults: error.faults },
          'A new playbook cannot be used: the last one goes on',
        );
      }
    }
    seenReleaseId = release;
  };
}
