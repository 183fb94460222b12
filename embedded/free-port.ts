import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Answers a port of loopback that is free now: the wished one if possible. */
export async function freePort(wished = 0): Promise<number> {
  return (await tryPort(wished)) ?? (await freePort());
}

/** Tells whether a port of loopback is free now; 0, which stands for any, always is. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  } finally {
    server.close();
  }
}
