import type { Client } from '@temporalio/client';
import { createDispatcher } from './api/dispatcher.ts';
import { createLeadCommands } from './api/lead-commands.ts';
import { listen, type RunningApi } from './api/listen.ts';
import type { Config } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { sourceKeyOf } from './domain/source-key.ts';
import type { Logger } from './logger.ts';

interface ServerParts {
  readonly config: Config;
  readonly dependencies: Pick<Dependencies, 'store' | 'playbook' | 'email'>;
  readonly client: Client;
  readonly logger: Logger;
  /** Every interface when absent. */
  readonly host?: string | undefined;
}

/** Starts the API over a store and a Temporal client. */
export function startServer({ config, dependencies, client, logger, host }: ServerParts): Promise<RunningApi> {
  const { store, playbook, email } = dependencies;
  return listen(
    {
      store,
      dispatcher: createDispatcher({ client, store }),
      commands: createLeadCommands(client),
      sourceKeyOf: (statedSource) => sourceKeyOf(statedSource, playbook.sources).key,
      apiToken: config.apiToken,
      postmarkWebhook: config.postmarkWebhook,
      isSandboxed: email.isSandboxed,
      log: logger,
    },
    config.port,
    host,
  );
}
