import { personName } from '../../domain/person-name.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import { NotFoundError } from '../../store/not-found-error.ts';
import type { Alert, AlertCall, Taker } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { performOnce } from '../perform-once.ts';
import type { LeadSubject } from '../subject.ts';

export interface TakenSubject extends LeadSubject {
  readonly alertId: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'sms' | 'chat'>;

/** Makes the activity that texts those who were called that somebody else has the lead; it runs on the SMS queue. */
export function createTellCalledActivities({ store, sms }: Pick<Dependencies, 'store' | 'sms'>): {
  tellCalled(subject: TakenSubject): Promise<void>;
} {
  return {
    async tellCalled(subject) {
      if (sms === undefined) return;
      const alert = await takenAlert(store, subject.alertId);
      const body = await takenLine(store, alert);
      for (const { callId, person } of othersCalled(alert)) {
        try {
          await performOnce(store, subject, `taken:${callId}`, {
            perform: async () => (await sms.provider.send({ to: person.phone, body })).providerMessageId,
            event: { type: 'alert-sent', summary: `Told ${person.name} by SMS that ${alert.taker.name} has the lead.` },
          });
        } catch (error) {
          // Who could not be called cannot be told either; the others must be.
          if (!(ProviderError.is(error) && !error.isRetryable)) throw error;
        }
      }
    },
  };
}

/** Makes the activity that tells the team's chat who has the lead, where it was alerted; it runs on the chat queue. */
export function createTellChatTakenActivities({ store, playbook, chat }: Omit<Dependencies, 'sms'>): {
  tellChatTaken(subject: TakenSubject): Promise<void>;
} {
  return {
    async tellChatTaken(subject) {
      if (chat === undefined) return;
      const alert = await takenAlert(store, subject.alertId);
      const alerted = await store.performedActions.find(`${alert.submissionId}:sales-chat`);
      if (alerted === undefined) return;
      const channel = playbook.chatChannels['sales-chat'];
      await performOnce(store, subject, `taken:${alert.alertId}:chat`, {
        perform: async () => (await chat.post({ channel, text: await takenLine(store, alert) })).reference,
        event: { type: 'alert-sent', summary: `Told ${channel} that ${alert.taker.name} has the lead.` },
      });
    },
  };
}

interface TakenAlert extends Alert {
  readonly taker: Taker;
}

/**
 * Reads an alert and who took it.
 * @throws NotFoundError
 */
export async function takenAlert(store: Store, alertId: string): Promise<TakenAlert> {
  const alert = await store.alerts.find(alertId);
  if (alert?.taker === undefined) throw new NotFoundError('alert that was taken', alertId);
  return { ...alert, taker: alert.taker };
}

/** Each person once, whatever the number of rounds. */
function othersCalled({ calls, taker }: TakenAlert): AlertCall[] {
  return calls.filter(
    ({ person, outcome }, index) =>
      person.name !== taker.name &&
      outcome !== 'undeliverable' &&
      calls.findIndex((other) => other.person.phone === person.phone) === index,
  );
}

/** For example `Sam Okafor has it: Jane Doe, Example Corp.` */
async function takenLine(store: Store, { taker, leadId }: TakenAlert): Promise<string> {
  const { profile } = await store.leads.get(leadId);
  const who = [personName(profile) ?? profile.email ?? profile.phone, profile.company].filter(
    (part) => part !== undefined,
  );
  return `${taker.name} has it: ${who.join(', ')}.`;
}
