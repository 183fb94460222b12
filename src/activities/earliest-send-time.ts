import { latestOf, type CapReached } from '../domain/caps.ts';
import type { Channel, Voice } from '../domain/message.ts';
import { isSmsHour } from '../domain/hours/is-sms-hour.ts';
import { nextSmsTime } from '../domain/hours/next-sms-time.ts';
import type { Place } from '../domain/hours/place.ts';
import { nextSendTime } from '../domain/next-send-time.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** How much earlier SMS hours end for a call that begins now, so that the message arrives within them. */
const callTakesMs = 60_000;

const noDelay = { personal: { fromMs: 0, toMs: 0 } };

interface MessageToSend {
  readonly step: { readonly voice: Voice; readonly channel: Channel };
  /** Names the send, for example `enrollmentId:stepId`. */
  readonly seed: string;
  readonly now: Date;
  readonly place: Place;
  /** True: an operator wants it sent now. Business hours yield to that; the hours of an SMS never do. */
  readonly isSentNow: boolean;
}

/**
 * Answers when a message whose time has come may go out after all; undefined when it may now. It has waited in a queue or behind
 * something, and the hours may have closed meanwhile.
 */
export function earliestSendTime(
  { step, seed, now, place, isSentNow }: MessageToSend,
  { hours }: Pick<Playbook, 'hours'>,
): CapReached | undefined {
  const waits: CapReached[] = [];
  if (step.channel === 'sms') {
    const arrival = new Date(now.getTime() + callTakesMs);
    const { timeZones } = place;
    if (!isSmsHour(now, timeZones, hours) || !isSmsHour(arrival, timeZones, hours)) {
      const at = nextSmsTime({ from: arrival, timeZones, hours, seed });
      waits.push({ at, because: 'it is no hour for an SMS where the lead is' });
    }
  }
  if (step.voice === 'personal' && !isSentNow) {
    const open = nextSendTime({ step, seed, now, delays: noDelay, hours, place });
    if (open.at > now) waits.push(open);
  }
  return latestOf(waits);
}
