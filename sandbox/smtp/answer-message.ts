import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.ts';

interface MessageEnd {
  readonly fault: Fault | undefined;
  readonly keep: () => void;
  /** Keeps it once more, under another id. */
  readonly keepAgain: () => void;
  readonly id: string;
  /** The connection that the message came by. */
  readonly socket: Socket | undefined;
}

/**
 * Answers the end of a message as the fault says.
 * @returns the text of the server's 250; never where there is to be no answer
 * @throws Error with a `responseCode`, which the server answers
 */
export async function answerMessage({ fault, keep, keepAgain, id, socket }: MessageEnd): Promise<string> {
  switch (fault?.kind) {
    case 'status':
      throw Object.assign(new Error('Refused by a fault of the sandbox'), { responseCode: fault.status });
    case 'hang':
      return never();
    case 'reset':
      socket?.resetAndDestroy();
      return never();
    case 'drop-answer':
      keep();
      socket?.destroy();
      return never();
    case 'wrong-json':
      keep();
      socket?.write('{"cut off":\r\n');
      return never();
    case 'accept-twice':
      keepAgain();
      break;
    case 'delay':
      await sleep(fault.delayMs, undefined, { ref: false });
      break;
    case undefined:
  }
  keep();
  return `Ok: queued as ${id}`;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
