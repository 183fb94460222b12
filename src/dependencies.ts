import { getClient as activityClient } from '@temporalio/activity';
import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import { createVendorGate } from './activities/vendors/vendor-gate.ts';
import { createDispatcher } from './api/dispatcher.ts';
import { createCompanyDirectory } from './company-directory.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { connectChat } from './connect-chat.ts';
import { connectEmail, type PaceOf } from './connect-email.ts';
import { crmConnector } from './crm-connector.ts';
import { createLeadSources } from './lead-sources.ts';
import { createLivePlaybook } from './live-playbook.ts';
import type { Logger } from './logger.ts';
import { openPlaybook } from './open-playbook.ts';
import { createOutageDesk } from './outage-desk.ts';
import { openMmdbGeoIp } from './providers/geo-ip/mmdb-geo-ip.ts';
import { createAnthropicModel } from './providers/llm/anthropic/anthropic-model.ts';
import { createOpenAiModel } from './providers/llm/openai/openai-model.ts';
import type { PricedModel } from './providers/llm/priced-model.ts';
import { createTwilioSender } from './providers/sms/twilio/twilio-sender.ts';
import { queueRates, type QueueRates } from './queue-rates.ts';
import { connectSender } from './providers/connected-sender.ts';
import { startPlaybookWatch } from './start-playbook-watch.ts';
import { openStore } from './store/open-store.ts';
import { createTicketDesk } from './ticket-desk.ts';
import { createVendorProbes } from './vendor-probes.ts';

/** What both processes work with, built from the configuration. */
export interface Dependencies extends ActivityDependencies {
  readonly queueRates: QueueRates;
  close(): Promise<void>;
}

/**
 * Opens the store, loads the playbook and connects the providers.
 * @param databaseSilenceMs after so long without a word a connection to the database is cut; the store's own limit when absent
 * @throws ConfigurationError, PlaybookError, or what the database says
 */
export async function createDependencies(
  config: Config,
  logger: Logger,
  { databaseSilenceMs }: { readonly databaseSilenceMs?: number } = {},
): Promise<Dependencies> {
  const { twilio, slack, sandboxed } = config;
  const connectCrm = await crmConnector(config);
  const companies = await createCompanyDirectory(config);
  const geoIp = await openMmdbGeoIp(config.geoIpDatabase);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    masterKey: config.masterKey,
    silenceMs: databaseSilenceMs,
  });
  const outages = createOutageDesk(activityClient);
  const gate = createVendorGate({ vendors: store.vendors, onAway: (vendor) => outages.watch(vendor) });
  const paceOf: PaceOf = (vendor) => gate.paceOf(vendor, config.vendorRates[vendor]);
  const live = createLivePlaybook(
    await openPlaybook({ store, folder: config.playbookFolder, at: new Date(), log: logger }).catch(
      async (error: unknown) => {
        await store.close();
        throw error;
      },
    ),
  );
  const { playbook } = live;
  const senders = {
    ...connectEmail(config, paceOf),
    sms:
      twilio &&
      connectSender((pace) => createTwilioSender({ ...twilio, statusCallbackUrl: statusCallbackUrl(config), pace }), {
        pace: paceOf('twilio'),
        isSandboxed: sandboxed.has('twilio'),
      }),
  };
  const { email } = senders;
  if (playbook.consent.doubleOptIn !== undefined && !email.isSandboxed && isLocal(config.publicUrl)) {
    await store.close();
    throw new ConfigurationError([
      'PUBLIC_URL: set it, since leads open the links by which they confirm their address',
    ]);
  }
  const probes = await createVendorProbes(config, playbook.sources);
  const watch = startPlaybookWatch({ store, live, log: logger });
  return {
    store,
    playbook,
    publicUrl: config.publicUrl,
    models: createModels(config, paceOf),
    writers: createModels({ openAi: config.openAiWriter, anthropic: config.anthropicWriter }, paceOf),
    modelBudget: config.modelBudget,
    companies,
    geoIp,
    leadSources: createLeadSources(config, playbook.sources, paceOf),
    // Within an activity the worker's own client is at hand.
    handOver: (submission) =>
      createDispatcher({
        client: activityClient(),
        store,
        priorityOf: (source) => playbook.sources.keys[source]?.priority,
      }).dispatchSubmission({ kind: 'lead', ...submission }),
    silence: (leadId, stop) => createDispatcher({ client: activityClient(), store }).dispatchStop(leadId, stop),
    crm: connectCrm(gate),
    ...senders,
    chat: slack && connectChat(slack, paceOf('slack')),
    tickets: createTicketDesk(config, paceOf),
    standIns: sandboxed,
    gate,
    outages,
    probes: new Map(probes.map((probe) => [probe.vendor, () => probe.probe()])),
    queueRates: queueRates(config),
    async close() {
      await watch.close();
      await store.close();
    },
  };
}

/** Twilio refuses an SMS with an address that it cannot call. */
function statusCallbackUrl({ publicUrl, sandboxed }: Pick<Config, 'publicUrl' | 'sandboxed'>): string | undefined {
  if (isLocal(publicUrl) && !sandboxed.has('twilio')) return undefined;
  return `${publicUrl.replace(/\/+$/, '')}/webhooks/events/twilio`;
}

function isLocal(url: string): boolean {
  return URL.parse(url)?.hostname === 'localhost';
}

/** OpenAI comes first where both are configured; the other answers when it cannot. */
function createModels({ openAi, anthropic }: Pick<Config, 'openAi' | 'anthropic'>, paceOf: PaceOf): PricedModel[] {
  const models: PricedModel[] = [];
  if (openAi)
    models.push({ provider: createOpenAiModel({ ...openAi, pace: paceOf('openai') }), prices: openAi.prices });
  if (anthropic)
    models.push({
      provider: createAnthropicModel({ ...anthropic, pace: paceOf('anthropic') }),
      prices: anthropic.prices,
    });
  return models;
}
