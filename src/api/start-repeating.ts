import { setTimeout as sleep } from 'node:timers/promises';

interface RepetitionOptions {
  /** The pause before each round. */
  readonly intervalMs: number;
  /** What is done; a long round should end early once the signal says so. */
  readonly round: (signal: AbortSignal) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Something that is done again and again. */
export interface Repetition {
  /** Ends it after the round it is in. */
  close(): Promise<void>;
}

/** Does something again and again, whether it fails or not. */
export function startRepeating({ intervalMs, round, onFailure }: RepetitionOptions): Repetition {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (await pause(intervalMs, stop.signal)) await round(stop.signal).catch(onFailure);
  };
  const ended = loop();
  return {
    async close() {
      stop.abort();
      await ended;
    },
  };
}

/** Waits; answers false as soon as the signal says to stop. */
async function pause(durationMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    return await sleep(durationMs, true, { signal });
  } catch {
    return false;
  }
}
