import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { FaultList } from '../faults/fault-list.ts';
import type { RequestLog } from '../requests/request-log.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { answerMessage } from './answer-message.ts';
import { readMime } from './read-mime.ts';

interface SmtpServerOptions {
  readonly host: string;
  readonly state: Pick<SandboxState, 'emails'>;
  readonly faults: Pick<FaultList, 'take'>;
  readonly requests: Pick<RequestLog, 'add'>;
}

interface RunningSmtpServer {
  /** With placeholders for the credentials, any of which are accepted. */
  readonly url: string;
  /** Cuts all connections. */
  close(): void;
}

/**
 * Starts a real SMTP server on a free port, which keeps what it takes. A fault befalls the end of a message; its method is
 * `DATA`, its path `/` and the first recipient.
 */
export async function startSmtpServer({
  host,
  state,
  faults,
  requests,
}: SmtpServerOptions): Promise<RunningSmtpServer> {
  const sockets = new Map<number | undefined, Socket>();
  const receive = async (stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<string> => {
    const at = new Date();
    const email = await readMime({
      raw: await buffer(stream),
      recipients: session.envelope.rcptTo.map(({ address }) => address),
      at,
    });
    const path = `/${email.recipients[0]?.address ?? ''}`;
    const { from, to, subject, text, html } = email;
    const request = { vendor: 'smtp', method: 'DATA', path, body: { from, to, subject, text, html } } as const;
    requests.add({ ...request, headers: {}, at: at.toISOString() });
    return answerMessage({
      fault: faults.take(request),
      keep: () => state.emails.put(email),
      keepAgain: () => state.emails.put({ ...email, id: randomUUID() }),
      id: email.id,
      socket: sockets.get(session.remotePort),
    });
  };
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    authOptional: true,
    allowInsecureAuth: true,
    hideENHANCEDSTATUSCODES: false,
    onAuth: ({ username }, _session, answer) => answer(null, { user: username }),
    onData: (stream, session, answer) => {
      receive(stream, session).then(
        (text) => answer(null, text),
        (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  // A connection that is cut is an error to the server, but what is meant to happen here.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  await once(server.listen(0, host), 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://sandbox:sandbox@${host}:${port}`,
    close() {
      server.close();
      for (const socket of sockets.values()) socket.destroy();
    },
  };
}
