import type { Delays } from './delays.ts';
import type { BusinessHours } from './hours/business-hours.ts';
import { explainSendTime } from './hours/explain-send-time.ts';
import { momentInWindow } from './hours/moment-in-window.ts';
import type { Place } from './hours/place.ts';
import { sendWindow } from './hours/send-window.ts';
import { humanDelayMs } from './human-delay.ts';
import type { MessageStep } from './sequence.ts';

interface SendTimeRequest {
  readonly step: Pick<MessageStep, 'voice' | 'channel'>;
  /** Names the send, for example `enrollmentId:stepId`. */
  readonly seed: string;
  readonly now: Date;
  readonly delays: Delays;
  readonly hours: BusinessHours;
  /** Where the recipient is taken to be. */
  readonly place: Place;
}

export interface SendTime {
  readonly at: Date;
  /** Completes the sentence "It goes out then because …". No personal data. */
  readonly because: string;
}

/**
 * Answers when a message may go out, and why then. An automatic one goes out at once, a personal one after a human-like
 * delay and within business hours, an SMS always within SMS hours, all in every zone the recipient may be in. What has to
 * wait for an opening goes out a little after it. The same request has the same answer.
 * @throws RangeError when it never may: business hours stay closed for five years, or no hour is lawful for the SMS
 */
export function nextSendTime({ step, seed, now, delays, hours, place }: SendTimeRequest): SendTime {
  const delayMs = humanDelayMs({ voice: step.voice, seed, range: delays.personal });
  const fromMs = now.getTime() + delayMs;
  const found = sendWindow({ step, fromMs, hours, place });
  const atMs = found ? momentInWindow(found.window, { fromMs, seed, jitterMs: hours.openingJitterMs }) : fromMs;
  const because = explainSendTime({ step, delayMs, fromMs, atMs, found, hours, place });
  return { at: new Date(atMs), because };
}
