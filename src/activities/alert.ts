import { whoIsOnCall } from '../domain/on-call/who-is-on-call.ts';
import type { AlertTarget } from '../domain/team.ts';
import { postAsText } from '../providers/chat/post-as-text.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { takeButton } from './on-call/take-button.ts';
import { actingOwner } from './owners/acting-owner.ts';
import { forOwner } from './owners/for-owner.ts';
import { performOnce } from './perform-once.ts';
import { alertWordsOf } from './steps/alert-words-of.ts';
import type { StepSubject, SubmissionSubject } from './subject.ts';

export interface AlertRequest extends SubmissionSubject {
  readonly alertId: string;
  /** The step of a sequence that alerts, and may add a note; absent of a route's alert. */
  readonly step?: Pick<StepSubject, 'enrollmentId' | 'stepId'> | undefined;
}

export interface ChatAlertRequest extends AlertRequest {
  readonly to: Exclude<AlertTarget, 'on-call-sms'>;
  /** The alert that people are called about until somebody takes the lead; absent where nobody is. */
  readonly callAlertId?: string | undefined;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'chat' | 'sms' | 'absentBecause'>;

/** Makes the activity that posts an alert to the team's chat, with the owner's name where there is one; it runs on the chat queue. */
export function createAlertChatActivities({
  store,
  playbook,
  publicUrl,
  chat,
  absentBecause,
}: Omit<Dependencies, 'sms'>): {
  alertChat(request: ChatAlertRequest): Promise<void>;
} {
  return {
    async alertChat(request) {
      if (chat === undefined) return notAlerted(store, request, absentBecause ?? 'no chat is connected');
      const channel = playbook.chatChannels[request.to];
      await performOnce(store, request, request.alertId, {
        async perform() {
          const words = await alertWordsOf({ store, playbook, publicUrl }, request);
          const owner = actingOwner(playbook, await store.owners.find(request.leadId), new Date(request.nowMs));
          const text = forOwner(owner, words.text);
          const button = await takeButton({ store, chat }, request);
          return (await chat.post({ channel, ...words, text, button })).reference;
        },
        event: { type: 'alert-sent', summary: `Alerted ${channel} in the team's chat.`, data: { to: request.to } },
      });
    },
  };
}

/** Makes the activity that texts who is on call where nobody has to acknowledge; it runs on the SMS queue. */
export function createAlertOnCallActivities({
  store,
  playbook,
  publicUrl,
  sms,
  absentBecause,
}: Omit<Dependencies, 'chat'>): {
  alertOnCall(request: AlertRequest): Promise<void>;
} {
  return {
    async alertOnCall(request) {
      if (sms === undefined) return notAlerted(store, request, absentBecause ?? 'no provider of SMS is connected');
      const at = new Date(request.nowMs);
      const { name, phone } = whoIsOnCall(playbook.onCall, at, await store.alerts.listSwaps(at));
      await performOnce(store, request, request.alertId, {
        async perform() {
          const body = postAsText(await alertWordsOf({ store, playbook, publicUrl }, request));
          const { providerMessageId } = await sms.provider.send({ to: phone, body });
          return providerMessageId;
        },
        event: { type: 'alert-sent', summary: `Sent an SMS to ${name}, who is on call.`, data: { to: 'on-call-sms' } },
      });
    },
  };
}

/** Tells the timeline why nobody hears of an alert. */
export async function notAlerted(
  store: Dependencies['store'],
  request: AlertRequest,
  because: string,
  what: 'alerted' | 'called' = 'alerted',
): Promise<void> {
  await store.timeline.append(request.leadId, [
    { at: new Date(request.nowMs), type: 'alert-not-sent', summary: `Nobody was ${what}, since ${because}.` },
  ]);
}
