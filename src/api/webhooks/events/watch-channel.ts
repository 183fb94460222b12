import { channelTrafficMs, findChannelTrouble } from '../../../domain/delivery-events/find-channel-trouble.ts';
import type { Channel } from '../../../domain/message.ts';
import type { EventDependencies } from './take-event.ts';

/**
 * Stops a channel on which too much goes wrong, as an operator would, and raises a notice; an operator starts it again. What
 * led to it does not count again.
 */
export async function watchChannel(
  { store, log }: Pick<EventDependencies, 'store' | 'log'>,
  channel: Channel,
  at: Date,
): Promise<void> {
  const since = new Date(at.getTime() - channelTrafficMs);
  const trouble = findChannelTrouble(await store.deliveryEvents.countTraffic(channel, since));
  if (trouble === undefined) return;
  await store.controls.stopSending({ scope: channel, by: 'Leadline', note: trouble, at });
  await store.deliveryEvents.alarm(channel, trouble, at);
  const because = `Sending by ${channel === 'email' ? 'e-mail' : 'SMS'} was stopped: ${trouble}. Start it again when this is mended.`;
  await store.sources.raise({ source: channel, kind: 'deliverability', subject: channel, because }, at);
  log.error({ channel, trouble }, 'Too much goes wrong on a channel; it is stopped');
}
