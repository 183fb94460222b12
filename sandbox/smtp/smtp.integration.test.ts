import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const mail = {
  from: '"Ann" <ann@acme.example.com>',
  to: '"Doe, Jane" <jane@example.com>',
  replyTo: 'replies+token-7@acme.example.com',
  subject: 'Grüße',
  text: 'Good day.',
  messageId: '<own@acme.example.com>',
};

function send(changes: SendMailOptions = {}): Promise<unknown> {
  return createTransport(sandbox.baseUrls.smtp).sendMail({ ...mail, ...changes });
}

describe('an e-mail through SMTP', () => {
  it('is kept, shown on the page, and on record as a request', async () => {
    await send();
    expect(sandbox.emails().at(-1)).toMatchObject({
      vendor: 'SMTP',
      messageId: '<own@acme.example.com>',
      from: '"Ann" <ann@acme.example.com>',
      subject: 'Grüße',
      text: 'Good day.',
      html: '',
      recipients: [{ address: 'jane@example.com', name: 'Doe, Jane' }],
    });
    expect(sandbox.requests.list().at(-1)).toMatchObject({ vendor: 'smtp', method: 'DATA', path: '/jane@example.com' });
    await expect((await fetch(sandbox.url)).text()).resolves.toContain('through SMTP');
  });

  it('keeps who is in the envelope alone', async () => {
    await send({ bcc: 'boss@acme.example.com' });
    expect(sandbox.emails().at(-1)).toMatchObject({
      bcc: '',
      recipients: [{ address: 'jane@example.com' }, { address: 'boss@acme.example.com', name: '' }],
    });
  });

  it('befalls what a fault says, by its recipient', async () => {
    sandbox.faults.add({ vendor: 'smtp', kind: 'status', status: 451, path: '/joe@' });
    await expect(send()).resolves.toBeDefined();
    await expect(send({ to: 'joe@example.com' })).rejects.toMatchObject({ responseCode: 451 });
    await expect(send({ to: 'joe@example.com' })).resolves.toBeDefined();
  });

  it('can be answered as whoever got it, with reference to its Message-ID', async () => {
    const received: unknown[] = [];
    const api = createServer((request, response) => {
      void json(request).then((body) => {
        received.push(body);
        response.end('{}');
      });
    });
    await once(api.listen(0, '127.0.0.1'), 'listening');
    sandbox.setPublicUrl(`http://127.0.0.1:${(api.address() as AddressInfo).port}`);
    await send();
    await sandbox.replyAsLead(sandbox.emails().at(-1)?.id ?? '', 'Thursday suits me.');
    api.closeAllConnections();
    api.close();
    expect(received).toEqual([
      expect.objectContaining({
        MailboxHash: 'token-7',
        Headers: expect.arrayContaining([{ Name: 'In-Reply-To', Value: '<own@acme.example.com>' }]) as unknown,
      }),
    ]);
  });
});
