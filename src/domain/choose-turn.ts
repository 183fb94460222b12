/** A sequence that could speak to a lead, and how hot the source is that caused it. */
interface Candidate {
  readonly sequence: string;
  /** The priority of the source; 1 is hottest. */
  readonly priority: number;
}

/**
 * What becomes of the sequences that run for a lead when it comes again: nothing runs, so the new one begins; the new one
 * takes over; it waits until the others have ended; or the same runs already and goes on as if nothing had happened.
 */
export type Turn = 'begin' | 'take-over' | 'wait' | 'go-on';

/** Chooses the turn of a sequence: one speaker at a time, the hottest first, and none is started twice. */
export function chooseTurn(chosen: Candidate, running: readonly Candidate[]): Turn {
  if (running.length === 0) return 'begin';
  if (running.some(({ sequence }) => sequence === chosen.sequence)) return 'go-on';
  return running.every(({ priority }) => chosen.priority < priority) ? 'take-over' : 'wait';
}
