import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CrashOrder } from './crash-order.ts';

/** The product in a process of its own. */
export interface MortalProcess {
  readonly url: string;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /**
   * Waits until it has died of SIGKILL.
   * @throws Error when it ends otherwise, or does not end in time
   */
  untilDead(): Promise<void>;
  /**
   * Asks it to end the work in hand and leave.
   * @throws Error when it leaves with an error, or does not leave in time
   */
  stop(): Promise<void>;
}

const entry = fileURLToPath(new URL('mortal-process.ts', import.meta.url));
const startPatienceMs = 60_000;
const endPatienceMs = 60_000;

/** Starts it in a process group of its own; it ends with this process at the latest. */
export async function startMortalProcess(
  order: CrashOrder,
  environment: Readonly<Record<string, string>>,
): Promise<MortalProcess> {
  const { PATH = '' } = process.env;
  const child = fork(entry, [JSON.stringify(order)], {
    detached: true,
    // Its log tells of what is meant to go wrong here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { PATH, ...environment },
  });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const inTime = async <Value>(promise: Promise<Value>, patienceMs: number, what: string): Promise<Value> => {
    const giveUp = new AbortController();
    const late = sleep(patienceMs, undefined, { signal: giveUp.signal }).then(() => {
      child.kill('SIGKILL');
      throw new Error(`The process ${what} within ${patienceMs} ms`);
    });
    late.catch(() => undefined);
    return Promise.race([promise, late]).finally(() => giveUp.abort());
  };
  const gone = exited.then(([code]) => {
    throw new Error(`The process left with ${code ?? 'no code'} before it served`);
  });
  gone.catch(() => undefined);
  const [url] = (await inTime(Promise.race([once(child, 'message'), gone]), startPatienceMs, 'did not serve')) as [
    string,
  ];
  const end = async (expected: 'SIGKILL' | 0): Promise<void> => {
    const [code, signal] = await inTime(exited, endPatienceMs, 'did not end');
    if ((signal ?? code) !== expected) throw new Error(`The process ended with ${signal ?? code ?? 'nothing'}`);
  };
  return {
    url,
    kill() {
      child.kill('SIGKILL');
      return end('SIGKILL');
    },
    untilDead: () => end('SIGKILL'),
    stop() {
      child.kill('SIGTERM');
      return end(0);
    },
  };
}
