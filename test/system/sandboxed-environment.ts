import { makeApiToken, makeMasterKey } from '../../embedded/leadline-folder.ts';
import { sandboxEnvironment } from '../../embedded/sandbox-environment.ts';
import { unlimitedRates } from '../../embedded/unlimited-rates.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { vendors, type Vendor } from '../../src/environment-schema.ts';
import type { TestServer } from '../temporal/dev-server.ts';

interface Surroundings {
  readonly databaseUrl: string;
  readonly temporal: Pick<TestServer, 'address' | 'namespace'>;
  readonly playbookPath: string;
  readonly sandbox: Pick<Sandbox, 'baseUrls'>;
  /** The vendors that are connected. @default all */
  readonly connected?: readonly Vendor[];
}

/** Configures the product over a sandbox, on a free port, with a key and a token of its own and no limits. */
export function sandboxedEnvironment({
  databaseUrl,
  temporal,
  playbookPath,
  sandbox,
  connected = vendors,
}: Surroundings): Record<string, string> & { readonly LEADLINE_API_TOKEN: string } {
  return {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    LEADLINE_API_TOKEN: makeApiToken(),
    LEADLINE_MASTER_KEY: makeMasterKey(),
    LEADLINE_PLAYBOOK: playbookPath,
    FORM_MAX_PER_MINUTE: '0',
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    ...sandboxEnvironment(sandbox, connected),
    ...unlimitedRates,
  };
}
