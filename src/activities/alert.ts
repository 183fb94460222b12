import { personName } from '../domain/person-name.ts';
import type { AlertTarget } from '../domain/team.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { performOnce } from './perform-once.ts';
import type { SubmissionSubject } from './subject.ts';

export interface AlertRequest extends SubmissionSubject {
  readonly alertId: string;
}

export interface ChatAlertRequest extends AlertRequest {
  readonly to: Exclude<AlertTarget, 'on-call-sms'>;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'chat' | 'sms'>;

/** Makes the activity that posts an alert to the team's chat; it runs on the chat queue. */
export function createAlertChatActivities({ store, playbook, chat }: Omit<Dependencies, 'sms'>): {
  alertChat(request: ChatAlertRequest): Promise<void>;
} {
  return {
    async alertChat(request) {
      if (chat === undefined) return notAlerted(store, request, 'no chat is connected');
      const channel = playbook.chatChannels[request.to];
      await performOnce(store, request, request.alertId, {
        async perform() {
          const { reference } = await chat.post({ channel, text: await alertText({ store, playbook }, request) });
          return reference;
        },
        event: { type: 'alert-sent', summary: `Alerted ${channel} in the team's chat.`, data: { to: request.to } },
      });
    },
  };
}

/** Makes the activity that texts the representative on call; it runs on the SMS queue. */
export function createAlertOnCallActivities({ store, playbook, sms }: Omit<Dependencies, 'chat'>): {
  alertOnCall(request: AlertRequest): Promise<void>;
} {
  return {
    async alertOnCall(request) {
      if (sms === undefined) return notAlerted(store, request, 'no provider of SMS is connected');
      const { name, phone } = playbook.onCall;
      await performOnce(store, request, request.alertId, {
        async perform() {
          const body = await alertText({ store, playbook }, request);
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

/** Says who, what and why in a few lines: name, company, phone, score, the lead's words, one line of reasoning. */
async function alertText(
  { store, playbook }: { readonly store: Dependencies['store']; readonly playbook: Playbook },
  { submissionId }: AlertRequest,
): Promise<string> {
  const { profile, source, content, assessment } = await store.cases.get(submissionId);
  const who = [personName(profile) ?? profile.email, profile.jobTitle, profile.company]
    .filter((part) => part !== undefined)
    .join(', ');
  return [
    `${assessment?.intent ?? 'Not judged'} · score ${assessment?.score ?? '?'} · ${playbook.sources.keys[source]?.title ?? source}`,
    `${who} · ${profile.phone ?? profile.email}`,
    content.message === undefined ? undefined : `"${shortened(content.message)}"`,
    assessment && `Why: ${shortened(assessment.reasoning)}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

const longestQuote = 300;

function shortened(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`;
}
