import { alertUrl } from '../../domain/on-call/alert-url.ts';
import type { AlertCall } from '../../store/ports/alert-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { alertText } from '../alert-text.ts';
import { performOnce } from '../perform-once.ts';
import type { LeadSubject } from '../subject.ts';

export interface TextRequest extends LeadSubject {
  readonly callId: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'sms'>;

/** Makes the activity that texts a person on call about an urgent lead; it runs on the SMS queue. */
export function createTextOnCallActivities(dependencies: Dependencies): {
  textOnCall(request: TextRequest): Promise<void>;
} {
  const { store, sms } = dependencies;
  return {
    async textOnCall({ callId, ...subject }) {
      const call = await store.alerts.getCall(callId);
      const { name, phone } = call.person;
      const alert = await store.alerts.find(call.alertId);
      if (alert?.state !== 'open' || sms === undefined) return;
      await performOnce(store, subject, `call:${callId}`, {
        async perform() {
          if (call.form === 'joined') return 'joined';
          const body = await bodyOf(dependencies, call);
          return (await sms.provider.send({ to: phone, body })).providerMessageId;
        },
        event: {
          type: 'alert-sent',
          summary: `${toldHow[call.form]} ${name}, who is on call.`,
          data: { to: 'on-call-sms', alertId: call.alertId, hop: call.hop },
        },
      });
    },
  };
}

const toldHow: Readonly<Record<AlertCall['form'], string>> = {
  single: 'Sent an SMS to',
  group: 'Sent one SMS about all urgent leads that wait to',
  joined: 'Added the lead to those of the last SMS to',
};

async function bodyOf({ store, playbook, publicUrl }: Dependencies, call: AlertCall): Promise<string> {
  const url = alertUrl(publicUrl, store.alerts.tokenOf(call.callId));
  if (call.form === 'group') {
    const waiting = await store.alerts.findOpenFor(call.person.phone);
    return `${waiting.length} urgent leads: ${url}`;
  }
  return `${await alertText({ store, playbook, publicUrl }, call.submissionId)}\nTo take it answer this SMS, or open ${url}`;
}
