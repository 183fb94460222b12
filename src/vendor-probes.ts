import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import type { Config } from './config.ts';
import type { ConnectedEmail } from './connect-email.ts';
import type { Sources } from './domain/sources.ts';
import { createLeadSources } from './lead-sources.ts';
import type { ConnectedSender } from './providers/connected-sender.ts';
import type { Probed } from './providers/probed.ts';
import type { SmsSender } from './providers/sms-sender.ts';
import { connectChat } from './connect-chat.ts';
import { createHubSpotCrm } from './providers/crm/hubspot/hubspot-crm.ts';
import { createAnthropicModel } from './providers/llm/anthropic/anthropic-model.ts';
import { createOpenAiModel } from './providers/llm/openai/openai-model.ts';
import { createTicketDesk } from './ticket-desk.ts';

interface Adapters extends ConnectedEmail {
  readonly sms?: ConnectedSender<SmsSender & Probed> | undefined;
  /** That waits for no turn. */
  readonly crm?: MaybeProbed | undefined;
}

type MaybeProbed = Pick<Probed, 'vendor'> & Partial<Probed>;

/** Makes the probe of each vendor that is connected, over adapters of their own, which wait for no turn. */
export function createVendorProbes(
  config: Config,
  sources: Sources,
  { email, emailFallback, sms, crm }: Adapters,
): ActivityDependencies['probes'] {
  const { hubSpot, openAi, anthropic, slack } = config;
  const { facebook, salesforce } = createLeadSources(config, sources);
  const adapters = [
    email.unpaced,
    emailFallback?.unpaced,
    sms?.unpaced,
    slack && connectChat(slack),
    // It may bring leads alone.
    hubSpot && createHubSpotCrm(hubSpot),
    crm,
    openAi && createOpenAiModel(openAi),
    anthropic && createAnthropicModel(anthropic),
    createTicketDesk(config)?.provider,
  ].filter((adapter) => adapter !== undefined);
  return new Map<string, () => Promise<unknown>>([
    ...adapters.map((adapter) => [adapter.vendor, () => adapter.probe?.() ?? Promise.resolve()] as const),
    ...[facebook, salesforce].flatMap((source) =>
      source === undefined ? [] : [[source.vendor, () => source.checkAccess()] as const],
    ),
  ]);
}
