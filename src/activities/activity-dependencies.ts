import type { Playbook } from '../playbook/playbook.ts';
import type { Crm } from '../providers/crm.ts';
import type { EmailSender } from '../providers/email-sender.ts';
import type { LanguageModel } from '../providers/language-model.ts';
import type { SmsSender } from '../providers/sms-sender.ts';
import type { TeamChat } from '../providers/team-chat.ts';
import type { Store } from '../store/store.ts';

/** A provider, and whether a stand-in answers for it. */
interface Connected<Provider> {
  readonly provider: Provider;
  readonly isSandboxed: boolean;
}

/** What activities work with. Each factory takes the part it needs. */
export interface ActivityDependencies {
  readonly store: Store;
  readonly playbook: Playbook;
  /** Absent when no model is configured: the built-in rules judge. */
  readonly model?: LanguageModel | undefined;
  readonly crm: Crm;
  readonly email: Connected<EmailSender>;
  /** Absent when no provider of SMS is configured: nothing is texted, and the timeline says so. */
  readonly sms?: Connected<SmsSender> | undefined;
  /** Absent when no chat is configured: nobody is alerted there, and the timeline says so. */
  readonly chat?: TeamChat | undefined;
}
