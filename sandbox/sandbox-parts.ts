import type { FaultList } from './faults/fault-list.ts';
import type { ContactBook } from './hubspot/contact-book.ts';
import type { Judge } from './model/judge.ts';
import type { ModelScript } from './model/model-script.ts';
import type { ReplyTarget } from './replies/reply-target.ts';
import type { RateGuard } from './rate/rate-guard.ts';
import type { RequestLog } from './requests/request-log.ts';
import type { SandboxState } from './state/sandbox-state.ts';
import type { HttpVendor } from './vendor.ts';

/** What the vendors, the page and the control routes work with. */
export interface SandboxParts {
  readonly state: SandboxState;
  /** Ids of CRM records. */
  readonly nextObjectId: () => string;
  readonly contactBook: ContactBook;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly script: ModelScript;
  readonly judge: Judge;
  readonly rateGuards: Readonly<Partial<Record<HttpVendor, RateGuard>>>;
  readonly replyTarget: () => ReplyTarget;
  /** Signs Facebook's webhooks. */
  readonly facebookAppSecret: string;
  /** Signs Twilio's webhooks. */
  readonly twilioAuthToken: string;
  /** Signs what Slack tells of buttons. */
  readonly slackSigningSecret: string;
  /** Where the sandbox itself is. */
  readonly ownUrl: () => string;
  /** How long vendors' searches do not show what was written. */
  readonly lookUpLagMs: number;
}
