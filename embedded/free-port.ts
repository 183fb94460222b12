import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Answers a port of loopback that is free now: the wished one if possible. */
export async function freePort(wished = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(wished, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return await freePort();
  } finally {
    server.close();
  }
}
