import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiDependencies } from './api-dependencies.ts';
import { createApp } from './app.ts';
import { createPendingWork } from './pending-work.ts';
import { startSweep } from './intake/start-sweep.ts';
import { startRelay } from './relay.ts';

/** A server that takes requests. */
export interface RunningApi {
  readonly port: number;
  /** Takes no new requests, ends those in hand and what they left to do, then resolves. */
  close(): Promise<void>;
}

/**
 * Opens the API on a port (0: a free one) and starts what repeats beside it: the relay, and the sweep of what was observed.
 * @throws the system's error, for example with the code EADDRINUSE
 */
export async function listen(dependencies: ApiDependencies, port: number, host?: string): Promise<RunningApi> {
  const { log } = dependencies;
  const pendingWork = createPendingWork((error) =>
    log.error({ error }, 'What follows an answer failed; the relay repeats a hand-over'),
  );
  const server = createServer(createApp(dependencies, pendingWork));
  server.listen(port, host);
  await once(server, 'listening');
  const repetitions = [startRelay(dependencies), startSweep(dependencies)];
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      await closed;
      await Promise.all(repetitions.map((repetition) => repetition.close()));
      await pendingWork.settled();
    },
  };
}
