import type { AlertCall } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';

/** How a phone call ends, in the vendor's words, and in ours. */
const endings = {
  completed: 'was answered',
  'no-answer': 'was not answered',
  busy: 'found the line busy',
  failed: 'did not get through',
  canceled: 'was taken back',
} as const;

type PhoneCallEnding = keyof typeof endings;

/** Tells an ending from what a call goes through before. */
export function isPhoneCallEnding(status: string): status is PhoneCallEnding {
  return Object.hasOwn(endings, status);
}

interface PhoneCallEnd {
  readonly call: AlertCall;
  readonly providerCallId: string;
  readonly status: PhoneCallEnding;
  /** Absent of a call that nobody answered. */
  readonly lengthSeconds?: number | undefined;
  readonly at: Date;
}

/** Names the key that was pressed in a phone call, where one was. */
export function pressedKeyName(providerCallId: string): string {
  return `phone-key:${providerCallId}`;
}

/**
 * Tells the timeline how a phone call about an alert ended, once. One that was placed twice, since an answer of the vendor was
 * lost, is told as such: the phone rang twice.
 */
export async function notePhoneCallEnd(
  { alerts, performedActions, timeline }: Pick<Store, 'alerts' | 'performedActions' | 'timeline'>,
  { call, providerCallId, status, lengthSeconds, at }: PhoneCallEnd,
): Promise<void> {
  const { callId, alertId, leadId, hop, person } = call;
  const actionKey = `phone-ended:${providerCallId}`;
  if ((await performedActions.find(actionKey)) !== undefined) return;
  const onRecord = await performedActions.find(`phone:${callId}`);
  const isRepeated = onRecord !== undefined && onRecord !== providerCallId;
  const key = await performedActions.find(pressedKeyName(providerCallId));
  const alert = await alerts.find(alertId);
  const nothing = status === 'completed' && key === undefined && alert?.state === 'open';
  const summary = [
    `${isRepeated ? 'One more phone call' : 'The phone call'} to ${person.name} ${endings[status]}`,
    ...(lengthSeconds === undefined ? [] : [` and lasted ${lengthSeconds} s`]),
    nothing ? '; no key was pressed, so the lead still waits.' : '.',
  ].join('');
  const data = { alertId, hop, status, ...(isRepeated && { isRepeated }) };
  await timeline.append(leadId, [{ at, type: 'phone-call-ended', summary, data }]);
  await performedActions.record({ actionKey, leadId, reference: status, at });
}
