import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between us and a server, so that a test can take the server away without ending it. */
export interface TcpProxy {
  /** HOST:PORT */
  readonly address: string;
  /** Resets all connections and refuses new ones, as a machine whose server has ended. */
  cut(): Promise<void>;
  /** Passes nothing on any more and answers nothing, as a machine that is gone. */
  stall(): void;
  /** Passes on again what connects from now on; what had stalled is reset. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a proxy on a free port before the server at HOST:PORT. */
export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port: targetPort } = new URL(`tcp://${target}`);
  const open = new Set<Socket>();
  let isStalled = false;
  const hold = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  };
  const server = createServer((incoming) => {
    hold(incoming);
    if (isStalled) return;
    const outgoing = connect(Number(targetPort), hostname);
    hold(outgoing);
    incoming.pipe(outgoing).on('close', () => incoming.destroy());
    outgoing.pipe(incoming).on('close', () => outgoing.destroy());
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const resetAll = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    resetAll();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    cut,
    stall() {
      isStalled = true;
      for (const socket of open) socket.unpipe().pause();
    },
    async restore() {
      if (isStalled) resetAll();
      isStalled = false;
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
