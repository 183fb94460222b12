import { getClient as activityClient } from '@temporalio/activity';
import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import { createDispatcher } from './api/dispatcher.ts';
import { createCompanyDirectory } from './company-directory.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { createLeadSources } from './lead-sources.ts';
import { loadPlaybook } from './playbook/load-playbook.ts';
import { createSlackChat } from './providers/chat/slack/slack-chat.ts';
import { createHubSpotCrm } from './providers/crm/hubspot/hubspot-crm.ts';
import { createNoCrm } from './providers/crm/no-crm.ts';
import { createPostmarkSender } from './providers/email/postmark/postmark-sender.ts';
import { openMmdbGeoIp } from './providers/geo-ip/mmdb-geo-ip.ts';
import { createAnthropicModel } from './providers/llm/anthropic/anthropic-model.ts';
import { createOpenAiModel } from './providers/llm/openai/openai-model.ts';
import type { PricedModel } from './providers/llm/priced-model.ts';
import { createTwilioSender } from './providers/sms/twilio/twilio-sender.ts';
import { openStore } from './store/open-store.ts';

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
  { databaseSilenceMs }: { readonly databaseSilenceMs?: number } = {},
): Promise<Dependencies> {
  const { hubSpot, postmark, twilio, slack, sandboxed } = config;
  if (postmark === undefined) {
    throw new ConfigurationError(['POSTMARK_SERVER_TOKEN: set it, since without it no e-mail can be sent']);
  }
  const playbook = await loadPlaybook(config.playbookFolder);
  if (playbook.consent.doubleOptIn !== undefined && !sandboxed.has('postmark') && isLocal(config.publicUrl)) {
    throw new ConfigurationError([
      'PUBLIC_URL: set it, since leads open the links by which they confirm their address',
    ]);
  }
  const companies = await createCompanyDirectory(config);
  const geoIp = await openMmdbGeoIp(config.geoIpDatabase);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    masterKey: config.masterKey,
    silenceMs: databaseSilenceMs,
  });
  return {
    store,
    playbook,
    publicUrl: config.publicUrl,
    models: createModels(config),
    modelBudget: config.modelBudget,
    companies,
    geoIp,
    leadSources: createLeadSources(config, playbook.sources),
    // Within an activity the worker's own client is at hand.
    handOver: (submission) =>
      createDispatcher({ client: activityClient(), store }).dispatchSubmission({ kind: 'lead', ...submission }),
    crm: hubSpot ? createHubSpotCrm(hubSpot) : createNoCrm(),
    email: { provider: createPostmarkSender(postmark), isSandboxed: sandboxed.has('postmark') },
    sms: twilio && { provider: createTwilioSender(twilio), isSandboxed: sandboxed.has('twilio') },
    chat: slack && createSlackChat(slack),
    close: () => store.close(),
  };
}

function isLocal(url: string): boolean {
  return URL.parse(url)?.hostname === 'localhost';
}

/** OpenAI comes first where both are configured; the other judges when it cannot. */
function createModels({ openAi, anthropic }: Pick<Config, 'openAi' | 'anthropic'>): PricedModel[] {
  const models: PricedModel[] = [];
  if (openAi) models.push({ provider: createOpenAiModel(openAi), prices: openAi.prices });
  if (anthropic) models.push({ provider: createAnthropicModel(anthropic), prices: anthropic.prices });
  return models;
}
