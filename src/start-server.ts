import type { Client } from '@temporalio/client';
import { createEditCheck } from './activities/check-edit.ts';
import { htmlOfText } from './activities/html-of-text.ts';
import { createDispatcher } from './api/dispatcher.ts';
import { createSourceDesk } from './api/intake/source-desk.ts';
import { createLeadCommands } from './api/lead-commands.ts';
import { listen, type RunningApi } from './api/listen.ts';
import type { Config } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { createLeadWebhooks } from './lead-webhooks.ts';
import type { Logger } from './logger.ts';

interface ServerParts {
  readonly config: Config;
  readonly dependencies: Pick<Dependencies, 'store' | 'playbook' | 'email'>;
  readonly client: Client;
  readonly logger: Logger;
  /** Every interface when absent. */
  readonly host?: string | undefined;
}

/** Senders of webhooks wait some seconds; a database that hangs must not keep them longer. */
export const serverDatabaseSilenceMs = 5_000;

/** Starts the API over a store and a Temporal client. */
export function startServer({ config, dependencies, client, logger, host }: ServerParts): Promise<RunningApi> {
  const { store, playbook, email } = dependencies;
  const { isSandboxed } = email;
  return listen(
    {
      store,
      dispatcher: createDispatcher({ client, store }),
      commands: createLeadCommands(client),
      sourceDesk: createSourceDesk(store, playbook.sources),
      checkEdit: createEditCheck({ store, playbook, publicUrl: config.publicUrl }),
      htmlOfText,
      leadWebhooks: createLeadWebhooks(config, isSandboxed),
      formGuard: config.form,
      facebookVerifyToken: config.facebookWebhook.verifyToken,
      brandName: playbook.brand.name,
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      apiToken: config.apiToken,
      postmarkWebhook: config.postmarkWebhook,
      isSandboxed,
      log: logger,
    },
    config.port,
    host,
  );
}
