import type { Store } from '../store/store.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { LeadCommands } from './lead-commands.ts';

/** Reports what an operator of the process should know: ids and codes only. */
export interface ApiLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What the routes work with. */
export interface ApiDependencies {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly commands: LeadCommands;
  /** Maps the source that a sender states to a source key of the playbook. */
  readonly sourceKeyOf: (statedSource: string | undefined) => string;
  readonly apiToken: string;
  /** What Postmark must give as basic auth; absent when none is configured. */
  readonly postmarkWebhook?: { readonly user: string; readonly password: string } | undefined;
  /** True when e-mail goes to a stand-in: then webhooks without a configured secret are served too. */
  readonly isSandboxed: boolean;
  readonly log: ApiLog;
}
