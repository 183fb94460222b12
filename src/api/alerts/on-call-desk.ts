import type { OnCallRules } from '../../domain/on-call/on-call-rules.ts';

/** What the API knows of who is on call. */
export interface OnCallDesk {
  /** Answers what the playbook says now. */
  readonly rules: () => OnCallRules;
  /** Texts somebody of the team; absent where no provider of SMS is connected. */
  readonly text?: ((sms: { readonly to: string; readonly body: string }) => Promise<void>) | undefined;
  /** Phones somebody of the team; absent where nobody can be phoned. */
  readonly phone?: ((call: { readonly to: string; readonly text: string }) => Promise<void>) | undefined;
}
