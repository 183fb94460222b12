import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { loadPlaybook } from './playbook/load-playbook.ts';
import { createSlackChat } from './providers/chat/slack/slack-chat.ts';
import { createHubSpotCrm } from './providers/crm/hubspot/hubspot-crm.ts';
import { createNoCrm } from './providers/crm/no-crm.ts';
import { createPostmarkSender } from './providers/email/postmark/postmark-sender.ts';
import { createOpenAiModel } from './providers/llm/openai/openai-model.ts';
import { createTwilioSender } from './providers/sms/twilio/twilio-sender.ts';
import { openStore } from './store/open-store.ts';

/** What both processes work with, built from the configuration. */
export interface Dependencies extends ActivityDependencies {
  close(): Promise<void>;
}

/**
 * Opens the store, loads the playbook and connects the providers.
 * @throws ConfigurationError, PlaybookError, or what the database says
 */
export async function createDependencies(config: Config): Promise<Dependencies> {
  const { openAi, hubSpot, postmark, twilio, slack, sandboxed } = config;
  if (postmark === undefined) {
    throw new ConfigurationError(['POSTMARK_SERVER_TOKEN: set it, since without it no e-mail can be sent']);
  }
  const playbook = await loadPlaybook(config.playbookFolder);
  const store = await openStore({ databaseUrl: config.databaseUrl, masterKey: config.masterKey });
  return {
    store,
    playbook,
    model: openAi && createOpenAiModel(openAi),
    crm: hubSpot ? createHubSpotCrm(hubSpot) : createNoCrm(),
    email: { provider: createPostmarkSender(postmark), isSandboxed: sandboxed.has('postmark') },
    sms: twilio && { provider: createTwilioSender(twilio), isSandboxed: sandboxed.has('twilio') },
    chat: slack && createSlackChat(slack),
    close: () => store.close(),
  };
}
