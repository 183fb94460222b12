import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

interface Patience {
  /** @default 'default' */
  readonly namespace?: string;
  /** Stops waiting, for example because the server has ended. */
  readonly signal: AbortSignal;
}

const patienceMs = 30_000;
const connectTimeoutMs = 500;
const pollIntervalMs = 50;

/** Waits for a Temporal server to serve a namespace, half a minute at most; answers whether it does. */
export async function untilServing(address: string, { namespace = 'default', signal }: Patience): Promise<boolean> {
  const giveUp = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  while (!giveUp.aborted) {
    if (await isServing(address, namespace)) return true;
    await sleep(pollIntervalMs, undefined, { signal: giveUp }).catch(() => undefined);
  }
  return false;
}

async function isServing(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: connectTimeoutMs });
    try {
      await connection.workflowService.describeNamespace({ namespace });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
