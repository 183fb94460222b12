import type { FaultList } from './faults/fault-list.ts';
import type { Judge } from './openai/judge.ts';
import type { ModelScript } from './openai/model-script.ts';
import type { ReplyTarget } from './replies/reply-target.ts';
import type { RequestLog } from './requests/request-log.ts';
import type { SandboxState } from './state/sandbox-state.ts';

/** What the vendors, the page and the control routes work with. */
export interface SandboxParts {
  readonly state: SandboxState;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly script: ModelScript;
  readonly judge: Judge;
  readonly replyTarget: () => ReplyTarget;
}
