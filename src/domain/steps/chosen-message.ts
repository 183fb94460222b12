import type { Channel } from '../message.ts';
import type { MessageStep } from '../sequence.ts';

/** A message step as one channel sends it. */
export interface ChosenMessage extends Pick<MessageStep, 'id' | 'voice' | 'template' | 'draft'> {
  readonly channel: Channel;
}

/**
 * Answers a message step as a channel sends it: with the template that is meant for this channel, and with a draft where
 * that is the e-mail which the step asks for.
 * @param chosen absent where none was chosen: the step's own channel, which with `auto` is e-mail
 */
export function chosenMessage(step: MessageStep, chosen?: Channel): ChosenMessage {
  const { id, voice, template, smsTemplate, alternative, draft } = step;
  const own = step.channel === 'auto' ? 'email' : step.channel;
  const channel = chosen ?? own;
  if (channel === own) return { id, voice, channel, template, ...(draft && channel === 'email' && { draft }) };
  const other = step.channel === 'auto' ? smsTemplate : alternative?.template;
  if (other === undefined) throw new Error(`The step ${id} has no template for the channel ${channel}`);
  return { id, voice, channel, template: other };
}
