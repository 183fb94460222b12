import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlaybookStore } from '../src/store/playbooks/create-playbook-store.ts';
import type { PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { CommandError } from './command-error.ts';
import { createRemoteReleases } from './remote-releases.ts';
import type { ToolSettings } from './tool-settings.ts';

/** The releases, and how to let go of them. */
export interface OpenReleases {
  readonly playbooks: PlaybookStore;
  close(): Promise<void>;
}

/**
 * Opens the releases: in the database that is configured, else in the one of the embedded start. While that runs it is asked
 * instead, since two processes would ruin its database.
 * @throws CommandError when Leadline has never run, or what the database says
 */
export async function openReleases({
  databaseUrl,
  stateFolder,
  apiUrl,
  apiToken,
}: ToolSettings): Promise<OpenReleases> {
  if (databaseUrl !== undefined) return openDirectly(databaseUrl);
  const database = join(stateFolder, 'database');
  if (!existsSync(database)) {
    throw new CommandError('Leadline has never run here: start it once with `npm start`, or set DATABASE_URL.');
  }
  const unlock = await tryLock(join(stateFolder, 'lock'));
  if (unlock === undefined) {
    const token = apiToken ?? readFileSync(join(stateFolder, 'api-token'), 'utf8').trim();
    return { playbooks: createRemoteReleases({ url: apiUrl, apiToken: token }), close: () => Promise.resolve() };
  }
  const opened = await openDirectly(`pglite:${database}`).catch((error: unknown) => {
    unlock();
    throw error;
  });
  return { playbooks: opened.playbooks, close: () => opened.close().finally(unlock) };
}

async function openDirectly(databaseUrl: string): Promise<OpenReleases> {
  const db = await openDatabase(databaseUrl, { poolSize: 1 });
  const playbooks = createPlaybookStore({ db });
  try {
    await playbooks.list({ limit: 1 });
  } catch (error) {
    await db.destroy();
    if (!isTableMissing(error)) throw error;
    throw new CommandError('This version of Leadline has never used its database: start it once.', { cause: error });
  }
  return { playbooks, close: () => db.destroy() };
}

/** PostgreSQL's code of an undefined table (Appendix A of its manual). */
function isTableMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42P01';
}

/** Whoever may have the lock: the embedded start, and this command. */
const ownerCommandPart = '.ts';

/** Answers undefined when somebody has the lock. The embedded start is no part of a production image. */
async function tryLock(lockPath: string): Promise<(() => void) | undefined> {
  const [{ lockFolder }, { FriendlyError }] = await Promise.all([
    import('../embedded/folder-lock.ts'),
    import('../embedded/friendly-error.ts'),
  ]);
  try {
    return lockFolder(lockPath, ownerCommandPart);
  } catch (error) {
    if (error instanceof FriendlyError) return undefined;
    throw error;
  }
}
