import { spokenAlert } from '../../domain/on-call/spoken-alert.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { AlertCall } from '../../store/ports/alert-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { performOnce } from '../perform-once.ts';
import type { LeadSubject } from '../subject.ts';

export interface PhoneRequest extends LeadSubject {
  readonly callId: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'phone'>;

/** What the keys do is decided where the API hears of them. */
const keyWords = {
  prompt: 'To take this lead, press 1. To pass it on, press 2.',
  farewell: 'No key was pressed, so the lead still waits. Goodbye.',
};

/** Makes the activity that lets the phone of a person on call ring about an urgent lead; it runs on the SMS queue. */
export function createPhoneOnCallActivities(dependencies: Dependencies): {
  phoneOnCall(request: PhoneRequest): Promise<{ readonly isRinging: boolean }>;
} {
  const { store, phone } = dependencies;
  return {
    async phoneOnCall({ callId, ...subject }) {
      const call = await store.alerts.getCall(callId);
      const { name, phone: to } = call.person;
      const alert = await store.alerts.find(call.alertId);
      if (alert?.state !== 'open' || phone === undefined) return { isRinging: false };
      const data = { to: 'on-call-phone', alertId: call.alertId, hop: call.hop };
      try {
        await performOnce(store, subject, `phone:${callId}`, {
          async perform() {
            const keys = { ...keyWords, token: store.alerts.tokenOf(callId) };
            const text = await textOf(dependencies, call);
            return (await phone.provider.call({ to, text, keys })).providerCallId;
          },
          event: { type: 'alert-sent', summary: `Phoned ${name}, who is on call.`, data },
        });
        return { isRinging: true };
      } catch (error) {
        if (!(ProviderError.is(error) && !error.isRetryable)) throw error;
        // The SMS has gone out or was refused by itself; what a phone call is refused for must not end the time to answer it.
        const summary = `The phone of ${name} was not called, since ${error.message}.`;
        await store.timeline.append(subject.leadId, [
          { at: new Date(subject.nowMs), type: 'alert-not-sent', summary, data: { ...data, code: error.code } },
        ]);
        return { isRinging: false };
      }
    },
  };
}

async function textOf({ store, playbook }: Dependencies, { submissionId, form, person }: AlertCall): Promise<string> {
  const { profile, assessment } = await store.cases.get(submissionId);
  const waitingCount = form === 'group' ? (await store.alerts.findOpenFor(person.phone)).length : 1;
  return spokenAlert({ brandName: playbook.brand.name, profile, assessment, waitingCount });
}
