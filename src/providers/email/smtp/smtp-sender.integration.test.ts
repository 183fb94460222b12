import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeEmailSender } from '../../email-sender.contract.ts';
import { createSmtpProbe } from './probe-smtp.ts';
import { createSmtpSender } from './smtp-sender.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const email = {
  from: { address: 'sam@ours.example' },
  to: { address: 'jane@example.com' },
  subject: 'Hello',
  text: 'Hello',
  messageId: '<m1@ours.example>',
  headers: {},
  deliveryKey: 'lead:enrollment:step',
};

describeEmailSender(
  'SMTP',
  () => ({
    connect: ({ baseUrl, timeoutMs } = {}) =>
      createSmtpSender({
        url: baseUrl?.replace('http:', 'smtp:') ?? sandbox.baseUrls.smtp,
        // The message is reached only after a conversation, which must not be what ran out of time.
        timeoutMs: timeoutMs && 2_000,
      }),
    taken: () =>
      sandbox.emails().map((taken) => ({ ...taken, deliveryKey: taken.metadata['X-Leadline-Delivery'] ?? '' })),
    failNext: (failure) => sandbox.faults.add({ vendor: 'smtp', ...failure }),
    credentials: ['sandbox:sandbox'],
  }),
  { speaksHttp: false, hasLookUp: false },
);

describe('createSmtpSender', () => {
  it.each([
    { reply: 451, isRetryable: true },
    { reply: 550, isRetryable: false },
  ])('takes the reply $reply for not done', async ({ reply, isRetryable }) => {
    sandbox.faults.add({ vendor: 'smtp', kind: 'status', status: reply });
    const sent = createSmtpSender({ url: sandbox.baseUrls.smtp }).send(email);
    await expect(sent).rejects.toMatchObject({ status: reply, isRetryable, outcome: 'not-processed' });
  });

  it('knows an e-mail by its Message-ID', async () => {
    const sent = createSmtpSender({ url: sandbox.baseUrls.smtp }).send(email);
    await expect(sent).resolves.toEqual({ providerMessageId: email.messageId });
  });

  it('knows that nothing was sent to a server that goes away before it asks for the message', async () => {
    const port = await listen((socket, command) => {
      if (command.startsWith('MAIL FROM')) socket.destroy();
      else socket.write('250 ours.example\r\n');
    });
    const sent = createSmtpSender({ url: `smtp://127.0.0.1:${port}` }).send(email);
    await expect(sent).rejects.toMatchObject({
      code: 'connection_lost',
      isRetryable: true,
      outcome: 'not-processed',
    });
  });

  it.each([
    ['a message', (url: string) => createSmtpSender({ url }).send(email)],
    ['a probe', (url: string) => createSmtpProbe({ url }).probe()],
  ])('gives no password, for %s, to a server that offers no encryption', async (_what, call) => {
    const commands: string[] = [];
    const port = await listen((socket, command) => {
      commands.push(command);
      socket.write(command.startsWith('EHLO') ? '250-ours.example\r\n250 AUTH PLAIN LOGIN\r\n' : '500 what\r\n');
    });
    // This machine under a name that is not known for it.
    const called = call(`smtp://user:password@[::ffff:127.0.0.1]:${port}`);
    await expect(called).rejects.toMatchObject({ outcome: 'not-processed' });
    expect(commands.join('')).toMatch(/^EHLO/);
    expect(commands.join('')).not.toContain('AUTH');
  });
});

let server: Server | undefined;
afterEach(() => void server?.close());

/** Starts a server that greets, and answers each command as told; tells its port. */
async function listen(answer: (socket: Socket, command: string) => void): Promise<number> {
  server = createServer((socket) => {
    socket.write('220 ours.example ESMTP\r\n');
    socket.on('data', (data) => answer(socket, data.toString()));
    socket.on('error', () => undefined);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

describe('the probe of SMTP', () => {
  it('signs in without sending', async () => {
    const before = sandbox.emails().length;
    await expect(createSmtpProbe({ url: sandbox.baseUrls.smtp }).probe()).resolves.toBeUndefined();
    expect(sandbox.emails()).toHaveLength(before);
  });

  it.each([
    { reply: '535 5.7.8 no', error: { name: 'LackingAccessError' } },
    { reply: '454 4.7.0 later', error: { name: 'ProviderError', code: '4.7.0', isRetryable: true } },
  ])('tells what the answer $reply to a sign-in means', async ({ reply, error }) => {
    const port = await listen((socket, command) => {
      socket.write(command.startsWith('EHLO') ? '250-ours.example\r\n250 AUTH PLAIN\r\n' : `${reply}\r\n`);
    });
    const probe = createSmtpProbe({ url: `smtp://user:password@127.0.0.1:${port}` });
    await expect(probe.probe()).rejects.toMatchObject(error);
  });

  it('tells a server that is away', async () => {
    const probe = createSmtpProbe({ url: 'smtp://127.0.0.1:1' });
    await expect(probe.probe()).rejects.toMatchObject({ name: 'ProviderError', code: 'unreachable' });
  });
});
