import type { Voice } from './message.ts';
import { seededFraction } from './seeded-fraction.ts';

interface HumanDelayRequest {
  readonly voice: Voice;
  /** Names the send, for example `enrollmentId:stepId`: the same send always waits equally long. */
  readonly seed: string;
  readonly range: { readonly fromMs: number; readonly toMs: number };
}

/** Answers how long a message waits to read as written by a person: not at all, or evenly spread over the range. */
export function humanDelayMs({ voice, seed, range: { fromMs, toMs } }: HumanDelayRequest): number {
  return voice === 'automatic' ? 0 : Math.round(fromMs + seededFraction(seed) * (toMs - fromMs));
}
