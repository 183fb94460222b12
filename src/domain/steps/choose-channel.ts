import { channels, type Channel } from '../message.ts';
import type { MessageStep } from '../sequence.ts';

/** The channel by which the lead and we were last in touch, and who wrote. */
export interface LastChannel {
  readonly channel: Channel;
  readonly writer: 'lead' | 'we';
}

interface ChannelRequest {
  readonly step: Pick<MessageStep, 'channel' | 'alternative'>;
  /** Why a channel is closed to the lead; a channel that is not there is open. */
  readonly closed: Readonly<Partial<Record<Channel, string>>>;
  /** Absent of a lead that has neither answered nor been written to. */
  readonly last?: LastChannel | undefined;
}

/** The channel that a message takes, or why there is none; `because` completes a sentence and holds no personal data. */
export type ChosenChannel =
  | { readonly kind: 'send'; readonly channel: Channel; readonly because: string }
  | { readonly kind: 'skip'; readonly because: string };

/**
 * Chooses the channel of a message step: its own where that is open to the lead, else its alternative. With `auto` the one
 * by which the lead last answered, else the one by which we last wrote, else e-mail.
 */
export function chooseChannel({ step, closed, last }: ChannelRequest): ChosenChannel {
  const wanted: readonly Channel[] =
    step.channel === 'auto'
      ? byPreference(last)
      : [step.channel, ...(step.alternative ? [step.alternative.channel] : [])];
  const reasons = wanted.flatMap((channel) => closed[channel] ?? []);
  const channel = wanted.find((candidate) => closed[candidate] === undefined);
  if (channel === undefined) return { kind: 'skip', because: reasons.join(', and ') };
  const because = channel === wanted[0] ? whyPreferred(step, last) : `since ${closed[wanted[0] ?? channel] ?? ''}`;
  return { kind: 'send', channel, because };
}

function byPreference(last: LastChannel | undefined): readonly Channel[] {
  return last === undefined ? channels : [last.channel, ...channels.filter((channel) => channel !== last.channel)];
}

function whyPreferred({ channel }: Pick<MessageStep, 'channel'>, last: LastChannel | undefined): string {
  if (channel !== 'auto') return 'as its step says';
  if (last === undefined) return 'as nothing speaks against it';
  return last.writer === 'lead' ? 'as the lead last answered by it' : 'as the last message went by it';
}
