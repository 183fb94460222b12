/** One phase of the start and what it took. */
interface Phase {
  readonly name: string;
  readonly tookMs: number;
}

/** Times the phases of the start. */
export interface Stopwatch {
  /**
   * Runs a phase and notes what it took.
   * @throws the signal's reason, and does not begin, once it is aborted
   */
  time<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  readonly phases: readonly Phase[];
  /** Since the process started. */
  readonly totalMs: () => number;
}

/** Makes a stopwatch that began with the process. */
export function createStopwatch(signal: AbortSignal): Stopwatch {
  const phases: Phase[] = [];
  return {
    phases,
    async time(name, work) {
      signal.throwIfAborted();
      const startedAt = performance.now();
      const result = await work();
      phases.push({ name, tookMs: performance.now() - startedAt });
      return result;
    },
    totalMs: () => performance.now(),
  };
}
