import type { Channel } from '../domain/message.ts';
import type { ChannelMode } from '../store/ports/control-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

type Channels = Pick<ActivityDependencies, 'email' | 'sms'>;

/** Tells whether a stand-in sends on a channel. */
export function isChannelSandboxed({ email, sms }: Channels, channel: Channel): boolean {
  return (channel === 'email' ? email : sms)?.isSandboxed === true;
}

const live = { mode: 'live', allowList: [] } as const;

/** Answers how freely a channel sends to leads. A stand-in reaches nobody, so its channel is live. */
export async function modeOf(
  { store, ...connected }: Pick<ActivityDependencies, 'store'> & Channels,
  channel: Channel,
): Promise<Pick<ChannelMode, 'mode' | 'allowList'>> {
  if (isChannelSandboxed(connected, channel)) return live;
  return (await store.controls.listModes()).find((one) => one.channel === channel) ?? live;
}
