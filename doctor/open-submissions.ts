import type { Config } from '../src/config.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { openVault } from '../src/store/sealing/vault.ts';
import { createSubmissionStore } from '../src/store/submissions/create-submission-store.ts';
import type { Submissions } from './way-in/find-kept-event.ts';

/** What the servers have kept, to look into. */
interface OpenSubmissions {
  /** Undefined where the database is open to the process that runs it alone. */
  readonly submissions?: Submissions | undefined;
  readonly close: () => Promise<void>;
}

/** Opens what the servers have kept, without bringing any table up to date. */
export async function openSubmissions({
  databaseUrl,
  masterKey,
}: Pick<Config, 'databaseUrl' | 'masterKey'>): Promise<OpenSubmissions> {
  if (!databaseUrl.startsWith('postgres')) return { close: () => Promise.resolve() };
  const db = await openDatabase(databaseUrl, { poolSize: 1 });
  return { submissions: createSubmissionStore({ db, vault: openVault(masterKey) }), close: () => db.destroy() };
}
