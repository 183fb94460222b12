import { getClient as activityClient } from '@temporalio/activity';
import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import { createVendorGate } from './activities/vendors/vendor-gate.ts';
import { createDispatcher, type Dispatcher } from './api/dispatcher.ts';
import { createCompanyDirectory } from './company-directory.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { connectChat } from './connect-chat.ts';
import { connectEmail } from './connect-email.ts';
import { connectPhone } from './connect-phone.ts';
import { connectSms } from './connect-sms.ts';
import { createModels } from './create-models.ts';
import { crmConnector } from './crm-connector.ts';
import { isLocalUrl } from './is-local-url.ts';
import { createLeadSources } from './lead-sources.ts';
import { createLivePlaybook } from './live-playbook.ts';
import type { Logger } from './logger.ts';
import { openPlaybook } from './open-playbook.ts';
import { createOutageDesk } from './outage-desk.ts';
import type { PaceOf } from './pace-of.ts';
import { openMmdbGeoIp } from './providers/geo-ip/mmdb-geo-ip.ts';
import { queueRates, type QueueRates } from './queue-rates.ts';
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
  const { slack, sandboxed } = config;
  const connectCrm = await crmConnector(config);
  const companies = await createCompanyDirectory(config);
  const geoIp = await openMmdbGeoIp(config.geoIpDatabase);
  await using closing = new AsyncDisposableStack();
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    masterKey: config.masterKey,
    silenceMs: databaseSilenceMs,
  });
  closing.defer(() => store.close());
  const outages = createOutageDesk(activityClient);
  const gate = createVendorGate({ vendors: store.vendors, onAway: (vendor) => outages.watch(vendor) });
  const paceOf: PaceOf = (vendor) => gate.paceOf(vendor, config.vendorRates[vendor]);
  const live = createLivePlaybook(
    await openPlaybook({ store, folder: config.playbookFolder, at: new Date(), log: logger }),
  );
  const { playbook } = live;
  const { email, emailFallback } = connectEmail(config, paceOf);
  const sms = connectSms(config, paceOf);
  const asksPublicly = [
    playbook.consent.doubleOptIn !== undefined &&
      !email.isSandboxed &&
      'leads open the links by which they confirm their address',
    playbook.onCall.phoneCall !== undefined &&
      sms?.isSandboxed === false &&
      'Twilio tells there which key was pressed in a phone call',
  ].filter((reason) => reason !== false);
  if (asksPublicly.length > 0 && isLocalUrl(config.publicUrl)) {
    throw new ConfigurationError(asksPublicly.map((reason) => `PUBLIC_URL: set it, since ${reason}`));
  }
  const probes = await createVendorProbes(config, playbook);
  // Within an activity the worker's own client is at hand.
  const dispatcher = (): Dispatcher =>
    createDispatcher({
      client: activityClient(),
      store,
      priorityOf: (source) => playbook.sources.keys[source]?.priority,
    });
  const watch = startPlaybookWatch({ store, live, log: logger });
  closing.defer(() => watch.close());
  const open = closing.move();
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
    handOver: (submission) => dispatcher().dispatchSubmission({ kind: 'lead', ...submission }),
    silence: (leadId, stop) => dispatcher().dispatchStop(leadId, stop),
    crm: connectCrm(gate),
    email,
    emailFallback,
    sms,
    phone: connectPhone(config, gate),
    chat: slack && connectChat(slack, paceOf('slack')),
    tickets: createTicketDesk(config, paceOf),
    standIns: sandboxed,
    gate,
    outages,
    probes: new Map(probes.map((probe) => [probe.vendor, () => probe.probe()])),
    queueRates: queueRates(config),
    close: () => open.disposeAsync(),
  };
}
