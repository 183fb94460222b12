import { findRotaPerson } from '../../domain/on-call/find-rota-person.ts';
import type { OnCallRules } from '../../domain/on-call/on-call-rules.ts';
import type { ChatPerson } from './chat-desk.ts';
import { takeLead, type TakeDependencies } from './take-lead.ts';

interface ChatWord {
  readonly alertId: string;
  /** Who pressed, as the chat knows them; undefined where it did not tell. */
  readonly member: ChatPerson | undefined;
}

/**
 * Lets somebody take an urgent lead by the button in the team's chat. Who is not of the rota takes nothing: nobody would be
 * called any more, and neither the CRM nor the others would know the one who has it. Answers what to tell who pressed.
 */
export async function acknowledgeInChat(
  dependencies: TakeDependencies & { readonly rules: () => OnCallRules },
  { alertId, member }: ChatWord,
): Promise<string> {
  if (member === undefined)
    return 'Slack did not tell who you are. Please press once more, or take the lead by the SMS.';
  const person = findRotaPerson(dependencies.rules(), member);
  if (person === undefined) {
    return 'Only somebody of the on-call rota can take a lead here, and you are not on it, so nothing has changed.';
  }
  if ((await dependencies.store.alerts.find(alertId)) === undefined) return 'This lead is not known any more.';
  const { name, email } = person;
  const taken = await takeLead(dependencies, { alertId, taker: { name, email }, how: 'in the team’s chat' });
  if (taken.kind === 'closed') return 'Nobody has to take this lead any more: it answered, or somebody sees to it.';
  return taken.taker.name === name
    ? 'The lead is yours. The others are told, and our own messages to it have stopped.'
    : `${taken.taker.name} was first and has this lead.`;
}
