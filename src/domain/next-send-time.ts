import type { Delays } from './delays.ts';
import { humanDelayMs } from './human-delay.ts';
import type { MessageStep } from './sequence.ts';

interface SendTimeRequest {
  readonly step: Pick<MessageStep, 'voice'>;
  /** Names the send, for example `enrollmentId:stepId`. */
  readonly seed: string;
  readonly now: Date;
  readonly delays: Delays;
}

export interface SendTime {
  readonly at: Date;
  /** Completes the sentence "It goes out then because …". */
  readonly because: string;
}

/** Answers when a message may go out, and why then. */
export function nextSendTime({ step, seed, now, delays }: SendTimeRequest): SendTime {
  if (step.voice === 'automatic') return { at: now, because: 'it is an automatic message, which goes out at once' };
  const delayMs = humanDelayMs({ voice: step.voice, seed, range: delays.personal });
  return {
    at: new Date(now.getTime() + delayMs),
    because: `a personal message takes as long as a person would need, here ${inWords(delayMs)}`,
  };
}

function inWords(delayMs: number): string {
  const totalSeconds = Math.round(delayMs / 1_000);
  const [minutes, seconds] = [Math.floor(totalSeconds / 60), totalSeconds % 60];
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`;
}
