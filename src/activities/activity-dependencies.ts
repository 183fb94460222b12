import type { Playbook } from '../playbook/playbook.ts';
import type { CompanyDirectory } from '../providers/company-directory.ts';
import type { ConnectedSender } from '../providers/connected-sender.ts';
import type { Crm } from '../providers/crm.ts';
import type { EmailSender } from '../providers/email-sender.ts';
import type { GeoIp } from '../providers/geo-ip.ts';
import type { ModelBudget } from '../providers/llm/model-budget.ts';
import type { PhoneCaller } from '../providers/phone-caller.ts';
import type { PricedModel } from '../providers/llm/priced-model.ts';
import type { SmsSender } from '../providers/sms-sender.ts';
import type { TeamChat } from '../providers/team-chat.ts';
import type { TicketDesk } from '../providers/ticket-desk.ts';
import type { Store } from '../store/store.ts';
import type { HandOver } from './hand-over.ts';
import type { Silence } from './silence.ts';
import type { LeadSources } from './lead-sources.ts';
import type { OutageDesk } from './vendors/outage-desk.ts';
import type { VendorGate } from './vendors/vendor-gate.ts';

/** A provider, and whether a stand-in answers for it. */
export interface Connected<Provider> {
  readonly provider: Provider;
  readonly isSandboxed: boolean;
}

/** What activities work with. Each factory takes the part it needs. */
export interface ActivityDependencies {
  readonly store: Store;
  readonly playbook: Playbook;
  /** Where the world reaches the API: what links of our own begin with. */
  readonly publicUrl: string;
  /** In the order in which they are asked. Empty when none is configured: the built-in rules judge. */
  readonly models: readonly PricedModel[];
  /** Those that write messages, in the order in which they are asked. */
  readonly writers: readonly PricedModel[];
  readonly modelBudget: ModelBudget;
  readonly crm: Crm;
  /** Absent when no directory of companies is configured. */
  readonly companies?: CompanyDirectory | undefined;
  readonly geoIp: GeoIp;
  /** The vendors whose webhooks only name leads. */
  readonly leadSources: LeadSources;
  readonly handOver: HandOver;
  readonly silence: Silence;
  readonly email: ConnectedSender<EmailSender>;
  /** Sends as long as that one is away; absent when nobody stands in. */
  readonly emailFallback?: ConnectedSender<EmailSender> | undefined;
  /** Absent when no provider of SMS is configured: nothing is texted, and the timeline says so. */
  readonly sms?: ConnectedSender<SmsSender> | undefined;
  /** Absent when nobody can be phoned: then the SMS is all that whoever is on call gets. */
  readonly phone?: Connected<PhoneCaller> | undefined;
  /** Absent when no chat is configured: nobody is alerted there, and the timeline says so. */
  readonly chat?: TeamChat | undefined;
  /** Absent when no ticket desk is configured: support is alerted in the chat in place of a ticket. */
  readonly tickets?: Connected<TicketDesk> | undefined;
  readonly gate: VendorGate;
  /** By vendor: `VendorProbe.probe`. No turn is waited for, and none is refused. */
  readonly probes: ReadonlyMap<string, () => Promise<void>>;
  readonly outages: OutageDesk;
  /** The vendors that a stand-in answers for. */
  readonly standIns: ReadonlySet<string>;
  /** Why vendors that are configured are absent here, as the end of a sentence. */
  readonly absentBecause?: string | undefined;
}
