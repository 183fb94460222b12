import type { ListedRule } from '../domain/list-rules.ts';
import type { Channel, MessageContent } from '../domain/message.ts';
import type { SequenceVersion } from '../domain/sequence.ts';
import type { Review } from '../domain/reviews/review.ts';
import type { Store } from '../store/store.ts';
import type { ChatDesk } from './alerts/chat-desk.ts';
import type { OnCallDesk } from './alerts/on-call-desk.ts';
import type { OwnerDesk } from './owner-desk.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { SourceDesk } from './intake/source-desk.ts';
import type { LeadCommands } from './lead-commands.ts';
import type { FormGuard } from './webhooks/form/guard-form.ts';
import type { LeadWebhook } from './webhooks/lead-webhook.ts';
import type { MailWebhookSecrets } from './webhooks/mail-webhook-secrets.ts';
import type { OutcomeDesk } from './webhooks/meetings/outcome-desk.ts';

/** Reports what an operator of the process should know: ids and codes only. */
export interface ApiLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What the routes work with. */
export interface ApiDependencies {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly commands: LeadCommands;
  /** Tells whether the playbook of today has a sequence of this name. */
  readonly hasSequence: (name: string) => boolean;
  /** Lists the rules of the routing by the playbook of today. */
  readonly listRules: () => readonly ListedRule[];
  /** Answers the version of a sequence by the playbook of today. */
  readonly currentVersion: (name: string) => SequenceVersion | undefined;
  readonly sourceDesk: SourceDesk;
  readonly onCallDesk: OnCallDesk;
  /** Absent when nobody can press a button in the team's chat. */
  readonly chatDesk?: ChatDesk | undefined;
  readonly ownerDesk: OwnerDesk;
  /** Says what the guardrails object to a draft as a reviewer edited it, one sentence each. */
  readonly checkEdit: (review: Review, content: MessageContent) => Promise<readonly string[]>;
  /** Writes an e-mail's text as its HTML part. */
  readonly htmlOfText: (text: string) => string;
  /** One a route. */
  readonly leadWebhooks: readonly LeadWebhook[];
  readonly formGuard: FormGuard;
  /** What Facebook repeats when it verifies its webhook. */
  readonly facebookVerifyToken?: string | undefined;
  /** Whom a lead knows us as. */
  readonly brandName: () => string;
  /** Where the world reaches the API. */
  readonly publicUrl: string;
  /** How many proxies before the API are believed about the caller's address. */
  readonly trustedProxies: number;
  readonly apiToken: string;
  /** What the webhooks of replies and delivery events are checked with. */
  readonly mailWebhookSecrets?: MailWebhookSecrets | undefined;
  /** By what meetings and outcomes come in. */
  readonly outcomeDesk?: OutcomeDesk | undefined;
  /** The numbers, in E.164, of those who are called about urgent leads; an SMS from there is never a lead's. */
  readonly rotaPhones?: (() => readonly string[]) | undefined;
  /** Tells whether an e-mail address is one of our own people's: what comes from there is no lead's. */
  readonly isTeamAddress?: ((address: string) => boolean) | undefined;
  /** True when e-mail goes to a stand-in: then webhooks without a configured secret are served too. */
  readonly isSandboxed: boolean;
  /** Whether a stand-in sends on a channel; absent of one that is not connected. */
  readonly channels?: Readonly<Partial<Record<Channel, { readonly isSandboxed: boolean }>>> | undefined;
  readonly log: ApiLog;
}
