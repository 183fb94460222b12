import { lockFolder } from '../../embedded/folder-lock.ts';
import { FriendlyError } from '../../embedded/friendly-error.ts';
import { openLeadlineFolder, makeMasterKey } from '../../embedded/leadline-folder.ts';
import { withoutEmpty } from '../../embedded/sandbox-environment.ts';
import { createStore } from '../../src/store/create-store.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openVault } from '../../src/store/sealing/vault.ts';
import type { Store } from '../../src/store/store.ts';

/** The database of the configuration, only to be read. */
export interface ConfiguredStore {
  readonly store: Pick<Store, 'submissions' | 'cases'>;
  close(): Promise<void>;
}

/**
 * Opens the database that the environment names, without bringing its tables up to date; else the one of `npm start`, which
 * must not run meanwhile.
 * @throws FriendlyError when there is none, or somebody uses the embedded one
 */
export async function openConfiguredStore(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<ConfiguredStore> {
  const { DATABASE_URL: databaseUrl, LEADLINE_MASTER_KEY: masterKey } = withoutEmpty(variables);
  if (databaseUrl === undefined) return openEmbedded();
  if (masterKey === undefined) throw new FriendlyError('Set LEADLINE_MASTER_KEY, by which the database was made.');
  return open(databaseUrl, masterKey);
}

async function openEmbedded(): Promise<ConfiguredStore> {
  const folder = await openLeadlineFolder();
  if (!folder.isRemembered('master-key')) {
    throw new FriendlyError('There are no submissions yet: set DATABASE_URL, or run npm start once.');
  }
  const unlock = lockFolder(folder.path('lock'), 'embedded/start.ts');
  const opened = await open(`pglite:${folder.path('database')}`, await folder.secret('master-key', makeMasterKey));
  return {
    ...opened,
    async close() {
      await opened.close();
      unlock();
    },
  };
}

async function open(databaseUrl: string, masterKey: string): Promise<ConfiguredStore> {
  const db = await openDatabase(readOnly(databaseUrl));
  const store = createStore({ db, vault: openVault(Buffer.from(masterKey, 'base64')) });
  return { store, close: () => store.close() };
}

/** PostgreSQL itself then refuses to write (https://www.postgresql.org/docs/current/runtime-config-client.html). */
function readOnly(databaseUrl: string): string {
  if (!databaseUrl.startsWith('postgres')) return databaseUrl;
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  return url.href;
}
