import type { RecordedCall } from './recorded-call.ts';
import type { Scenario } from './scenario.ts';

/** Something that the lead does by itself, and when. */
export type PlannedAct =
  | { readonly kind: 'reply'; readonly at: Date; readonly call: RecordedCall }
  | { readonly kind: 'confirm'; readonly at: Date; readonly token: string };

const messages = new Set(['sendEmail', 'sendSms']);

/** Plans what the lead does about a call: answers the first message, confirms its address where a message asks for it. */
export function planActs(call: RecordedCall, earlier: readonly RecordedCall[], scenario: Scenario): PlannedAct[] {
  if (!messages.has(call.activity)) return [];
  const { replyAfterMs, confirmAfterMs } = scenario;
  const acts: PlannedAct[] = [];
  if (replyAfterMs !== undefined && !earlier.some(({ activity }) => messages.has(activity))) {
    acts.push({ kind: 'reply', at: new Date(call.at.getTime() + replyAfterMs), call });
  }
  const token = call.kind === 'email' ? /\/confirm\/([0-9a-f]+)/.exec(call.email.text)?.[1] : undefined;
  if (confirmAfterMs !== undefined && token !== undefined) {
    acts.push({ kind: 'confirm', at: new Date(call.at.getTime() + confirmAfterMs), token });
  }
  return acts;
}
