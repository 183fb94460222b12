import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { ApiDependencies } from '../../src/api/api-dependencies.ts';
import { createApp } from '../../src/api/app.ts';
import { createSourceDesk } from '../../src/api/intake/source-desk.ts';
import { createPendingWork } from '../../src/api/pending-work.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { serveApp } from '../browser/serve-app.ts';

/** An answer of the API. */
export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The API over a store in memory, in a test's own process. */
export interface ServedTestApi {
  readonly origin: string;
  readonly apiToken: string;
  readonly store: Store;
  /** Resolves when nothing goes on any more that a request left to do; throws what of it failed. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What each test decides by itself. */
type Chosen = Pick<ApiDependencies, 'commands' | 'dispatcher'> &
  Partial<Omit<ApiDependencies, 'store' | 'apiToken' | 'publicUrl'>>;

/** Where the world reaches the API of a test. */
const publicUrl = 'https://leads.example';

/** Serves the API on a free port, by the default playbook, without workflows. */
export async function serveTestApi(
  choose: (parts: { readonly store: Store; readonly playbook: Playbook; readonly publicUrl: string }) => Chosen,
): Promise<ServedTestApi> {
  const apiToken = randomBytes(16).toString('hex');
  const playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbook'));
  const store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  const failures: unknown[] = [];
  const pendingWork = createPendingWork((error) => failures.push(error));
  const dependencies: ApiDependencies = {
    store,
    apiToken,
    publicUrl,
    htmlOfText: (text) => text,
    sourceDesk: createSourceDesk(store, playbook),
    onCallDesk: { rules: () => playbook.onCall },
    ownerDesk: { member: (key) => playbook.team[key], give: () => Promise.resolve() },
    hasSequence: (name) => playbook.sequences.has(name),
    listRules: () => [],
    currentVersion: (name) => playbook.sequences.get(name),
    checkEdit: () => Promise.resolve([]),
    leadWebhooks: [],
    formGuard: { allowedOrigins: [], maxPerMinute: 0 },
    brandName: () => playbook.brand.name,
    trustedProxies: 0,
    isSandboxed: true,
    log: { error: () => undefined, info: () => undefined },
    ...choose({ store, playbook, publicUrl }),
  };
  const served = await serveApp(createApp(dependencies, pendingWork));
  const settled = async (): Promise<void> => {
    await pendingWork.settled();
    if (failures.length > 0) throw new AggregateError(failures, 'What requests left to do failed');
  };
  return {
    origin: served.origin,
    apiToken,
    store,
    settled,
    async close() {
      await served.close();
      await settled();
      await store.close();
    },
  };
}
