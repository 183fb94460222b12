import { onOneLine } from '../../domain/on-one-line.ts';
import { personName } from '../../domain/person-name.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import { NotFoundError } from '../../store/not-found-error.ts';
import type { Alert, AlertCall, Taker } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { alertWords } from '../alert-text.ts';
import { actingOwner } from '../owners/acting-owner.ts';
import { forOwner } from '../owners/for-owner.ts';
import { ownerBeforeTaken } from '../owners/owner-before-taken.ts';
import { performOnce } from '../perform-once.ts';
import type { LeadSubject } from '../subject.ts';

export interface TakenSubject extends LeadSubject {
  readonly alertId: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'sms' | 'chat'>;

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

/**
 * Makes the activity that tells the team's chat who has the lead, where it was alerted: the alert loses its button, and a post
 * says so too. It runs on the chat queue.
 */
export function createTellChatTakenActivities(dependencies: Omit<Dependencies, 'sms'>): {
  tellChatTaken(subject: TakenSubject): Promise<void>;
} {
  const { store, playbook, chat } = dependencies;
  return {
    async tellChatTaken(subject) {
      if (chat === undefined) return;
      const alert = await takenAlert(store, subject.alertId);
      const alerted = await store.performedActions.find(`${alert.submissionId}:sales-chat`);
      if (alerted === undefined) return;
      const channel = playbook.chatChannels['sales-chat'];
      await takeButtonAway(dependencies, alert, alerted);
      await performOnce(store, subject, `taken:${alert.alertId}:chat`, {
        perform: async () => (await chat.post({ channel, text: await takenLine(store, alert) })).reference,
        event: { type: 'alert-sent', summary: `Told ${channel} that ${alert.taker.name} has the lead.` },
      });
    },
  };
}

/** Writes the alert anew. One that can no longer be written to, for example since somebody deleted it, stays as it is. */
async function takeButtonAway(
  { store, playbook, publicUrl, chat }: Omit<Dependencies, 'sms'>,
  { submissionId, leadId, taker, openedAt }: TakenAlert,
  reference: string,
): Promise<void> {
  if (chat?.buttons === undefined) return;
  const words = await alertWords({ store, playbook, publicUrl }, submissionId);
  const owner = actingOwner(playbook, await ownerBeforeTaken(store, leadId), openedAt);
  const text = `${forOwner(owner, words.text)}\n\nTaken by ${taker.name}.`;
  const post = { channel: playbook.chatChannels['sales-chat'], ...words, text };
  try {
    await chat.buttons.update(reference, post);
  } catch (error) {
    if (!(ProviderError.is(error) && !error.isRetryable)) throw error;
  }
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
  return onOneLine(`${taker.name} has it: ${who.join(', ')}.`);
}
