import type { Client } from '@temporalio/client';
import { giveToTaker } from './activities/owners/give-to-taker.ts';
import { createEditCheck } from './activities/check-edit.ts';
import { htmlOfText } from './activities/html-of-text.ts';
import type { OnCallDesk } from './api/alerts/on-call-desk.ts';
import { createDispatcher } from './api/dispatcher.ts';
import { createSourceDesk } from './api/intake/source-desk.ts';
import { createLeadCommands } from './api/lead-commands.ts';
import { listen, type RunningApi } from './api/listen.ts';
import type { OwnerDesk } from './api/owner-desk.ts';
import type { Config } from './config.ts';
import { createChatDesk } from './create-chat-desk.ts';
import type { Dependencies } from './dependencies.ts';
import { createLeadWebhooks } from './lead-webhooks.ts';
import { listRules } from './domain/list-rules.ts';
import { isTeamAddress } from './domain/is-team-address.ts';
import type { Logger } from './logger.ts';
import { createHubSpotRecords } from './providers/crm/hubspot/hubspot-records.ts';

interface ServerParts {
  readonly config: Config;
  readonly dependencies: Pick<Dependencies, 'store' | 'playbook' | 'email' | 'sms' | 'phone' | 'chat'>;
  readonly client: Client;
  readonly logger: Logger;
  /** Every interface when absent. */
  readonly host?: string | undefined;
}

/** Senders of webhooks wait some seconds; a database that hangs must not keep them longer. */
export const serverDatabaseSilenceMs = 5_000;

/** Starts the API over a store and a Temporal client. */
export function startServer({ config, dependencies, client, logger, host }: ServerParts): Promise<RunningApi> {
  const { store, playbook, email, sms, phone, chat } = dependencies;
  const { isSandboxed } = email;
  return listen(
    {
      store,
      dispatcher: createDispatcher({ client, store, priorityOf: (source) => playbook.sources.keys[source]?.priority }),
      commands: createLeadCommands(client),
      hasSequence: (name) => playbook.sequences.has(name),
      listRules: () => listRules(playbook.routes),
      currentVersion: (name) => playbook.sequences.get(name),
      sourceDesk: createSourceDesk(store, playbook),
      onCallDesk: { rules: () => playbook.onCall, text: textThrough(sms), phone: phoneThrough(phone) },
      chatDesk: createChatDesk(config.slack, chat, logger),
      ownerDesk: createOwnerDesk({ store, playbook }),
      checkEdit: createEditCheck({ store, playbook, publicUrl: config.publicUrl }),
      htmlOfText,
      leadWebhooks: createLeadWebhooks(config, isSandboxed),
      formGuard: config.form,
      facebookVerifyToken: config.facebookWebhook.verifyToken,
      brandName: () => playbook.brand.name,
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      apiToken: config.apiToken,
      mailWebhookSecrets: config.mailWebhookSecrets,
      outcomeDesk: {
        calendly: config.calendlyWebhook,
        hubSpot: config.hubSpotWebhook,
        salesforce: config.salesforceWebhook,
        hubSpotRecords: config.hubSpot && createHubSpotRecords(config.hubSpot),
      },
      rotaPhones: () => phonesOf(playbook.onCall),
      isTeamAddress: (address) => isTeamAddress(address, playbook),
      isSandboxed,
      channels: { email: { isSandboxed }, ...(sms && { sms: { isSandboxed: sms.isSandboxed } }) },
      log: logger,
    },
    config.port,
    host,
  );
}

function createOwnerDesk(dependencies: Pick<Dependencies, 'store' | 'playbook'>): OwnerDesk {
  return {
    member: (key) => dependencies.playbook.team[key],
    give: (leadId, by) => giveToTaker(dependencies, { leadId, by: { name: by }, at: new Date() }),
  };
}

function textThrough(sms: Dependencies['sms']): OnCallDesk['text'] {
  return (
    sms &&
    (async (outgoing) => {
      await sms.provider.send(outgoing);
    })
  );
}

function phoneThrough(phone: Dependencies['phone']): OnCallDesk['phone'] {
  return (
    phone &&
    (async (call) => {
      await phone.provider.call(call);
    })
  );
}

function phonesOf({ rota, fallback }: Dependencies['playbook']['onCall']): string[] {
  return [...rota, ...(fallback === undefined ? [] : [fallback])].map(({ phone }) => phone);
}
