import type { AlertTarget } from '../domain/team.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { alertText } from './alert-text.ts';
import { performOnce } from './perform-once.ts';
import type { SubmissionSubject } from './subject.ts';

export interface AlertRequest extends SubmissionSubject {
  readonly alertId: string;
}

export interface ChatAlertRequest extends AlertRequest {
  readonly to: Exclude<AlertTarget, 'on-call-sms'>;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'chat' | 'sms'>;

/** Makes the activity that posts an alert to the team's chat; it runs on the chat queue. */
export function createAlertChatActivities({ store, playbook, publicUrl, chat }: Omit<Dependencies, 'sms'>): {
  alertChat(request: ChatAlertRequest): Promise<void>;
} {
  return {
    async alertChat(request) {
      if (chat === undefined) return notAlerted(store, request, 'no chat is connected');
      const channel = playbook.chatChannels[request.to];
      await performOnce(store, request, request.alertId, {
        async perform() {
          const { reference } = await chat.post({
            channel,
            text: await alertText({ store, playbook, publicUrl }, request.submissionId),
          });
          return reference;
        },
        event: { type: 'alert-sent', summary: `Alerted ${channel} in the team's chat.`, data: { to: request.to } },
      });
    },
  };
}

/** Makes the activity that texts the representative on call; it runs on the SMS queue. */
export function createAlertOnCallActivities({ store, playbook, publicUrl, sms }: Omit<Dependencies, 'chat'>): {
  alertOnCall(request: AlertRequest): Promise<void>;
} {
  return {
    async alertOnCall(request) {
      if (sms === undefined) return notAlerted(store, request, 'no provider of SMS is connected');
      const { name, phone } = playbook.onCall;
      await performOnce(store, request, request.alertId, {
        async perform() {
          const body = await alertText({ store, playbook, publicUrl }, request.submissionId);
          const { providerMessageId } = await sms.provider.send({ to: phone, body });
          return providerMessageId;
        },
        event: { type: 'alert-sent', summary: `Sent an SMS to ${name}, who is on call.`, data: { to: 'on-call-sms' } },
      });
    },
  };
}

async function notAlerted(store: Dependencies['store'], request: AlertRequest, because: string): Promise<void> {
  await store.timeline.append(request.leadId, [
    { at: new Date(request.nowMs), type: 'alert-not-sent', summary: `Nobody was alerted, since ${because}.` },
  ]);
}
