import { getClient as activityClient } from '@temporalio/activity';
import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import { createDispatcher } from './api/dispatcher.ts';
import { createCompanyDirectory } from './company-directory.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { connectChat } from './connect-chat.ts';
import { connectEmail } from './connect-email.ts';
import { createLeadSources } from './lead-sources.ts';
import { createLivePlaybook } from './live-playbook.ts';
import type { Logger } from './logger.ts';
import { openPlaybook } from './open-playbook.ts';
import { createHubSpotCrm } from './providers/crm/hubspot/hubspot-crm.ts';
import { createNoCrm } from './providers/crm/no-crm.ts';
import { openMmdbGeoIp } from './providers/geo-ip/mmdb-geo-ip.ts';
import { createAnthropicModel } from './providers/llm/anthropic/anthropic-model.ts';
import { createOpenAiModel } from './providers/llm/openai/openai-model.ts';
import type { PricedModel } from './providers/llm/priced-model.ts';
import { createTwilioSender } from './providers/sms/twilio/twilio-sender.ts';
import { startPlaybookWatch } from './start-playbook-watch.ts';
import { openStore } from './store/open-store.ts';
import { createTicketDesk } from './ticket-desk.ts';

/** What both processes work with, built from the configuration. */
export interface Dependencies extends ActivityDependencies {
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
  const { hubSpot, twilio, slack, sandboxed } = config;
  const email = connectEmail(config);
  const companies = await createCompanyDirectory(config);
  const geoIp = await openMmdbGeoIp(config.geoIpDatabase);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    masterKey: config.masterKey,
    silenceMs: databaseSilenceMs,
  });
  const live = createLivePlaybook(
    await openPlaybook({ store, folder: config.playbookFolder, at: new Date(), log: logger }).catch(
      async (error: unknown) => {
        await store.close();
        throw error;
      },
    ),
  );
  const { playbook } = live;
  if (playbook.consent.doubleOptIn !== undefined && !email.isSandboxed && isLocal(config.publicUrl)) {
    await store.close();
    throw new ConfigurationError([
      'PUBLIC_URL: set it, since leads open the links by which they confirm their address',
    ]);
  }
  const watch = startPlaybookWatch({ store, live, log: logger });
  return {
    store,
    playbook,
    publicUrl: config.publicUrl,
    models: createModels(config),
    writers: createModels({ openAi: config.openAiWriter, anthropic: config.anthropicWriter }),
    modelBudget: config.modelBudget,
    companies,
    geoIp,
    leadSources: createLeadSources(config, playbook.sources),
    // Within an activity the worker's own client is at hand.
    handOver: (submission) =>
      createDispatcher({ client: activityClient(), store }).dispatchSubmission({ kind: 'lead', ...submission }),
    crm: hubSpot ? createHubSpotCrm(hubSpot) : createNoCrm(),
    email,
    sms: twilio && {
      provider: createTwilioSender({ ...twilio, statusCallbackUrl: statusCallbackUrl(config) }),
      isSandboxed: sandboxed.has('twilio'),
    },
    chat: slack && connectChat(slack),
    tickets: createTicketDesk(config),
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
function createModels({ openAi, anthropic }: Pick<Config, 'openAi' | 'anthropic'>): PricedModel[] {
  const models: PricedModel[] = [];
  if (openAi) models.push({ provider: createOpenAiModel(openAi), prices: openAi.prices });
  if (anthropic) models.push({ provider: createAnthropicModel(anthropic), prices: anthropic.prices });
  return models;
}
