import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import { sdkClients } from '../testing/sdk-clients.ts';
import { sendEmail } from '../testing/send-email.ts';

interface Received {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

let sandbox: Sandbox;
let api: Server;
let apiUrl: string;
const received: Received[] = [];

beforeAll(async () => {
  api = createServer((request, response) => {
    void json(request).then((body) => {
      received.push({ url: request.url, headers: request.headers, body });
      response.end('{}');
    });
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  sandbox = await startSandbox({ replyCredentials: { user: 'mail', password: 'secret' } });
});

afterAll(async () => {
  await sandbox.close();
  api.closeAllConnections();
  api.close();
});

const submitForm = (emailId: string, text: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${sandbox.url}/emails/${emailId}/replies`, {
    method: 'POST',
    body: new URLSearchParams({ text }),
    headers,
    redirect: 'manual',
  });

describe('a reply', () => {
  it('cannot be written before the API is known', async () => {
    const emailId = await sendEmail(sdkClients(sandbox), {});
    await expect(sandbox.replyAsLead(emailId, 'Hello')).rejects.toThrow('does not know where replies go');
    await expect((await fetch(sandbox.url)).text()).resolves.not.toContain('Reply as this lead');
  });

  it('goes to the webhook in the shape of Postmark, and is shown with what became of it', async () => {
    sandbox.setPublicUrl(`${apiUrl}/`);
    const emailId = await sendEmail(sdkClients(sandbox), {
      Subject: 'About your visit',
      ReplyTo: '"Ann" <replies+token-7@acme.example.com>',
      Headers: [
        { Name: 'Message-ID', Value: '<own@acme.example.com>' },
        { Name: 'X-PM-KeepID', Value: 'true' },
        { Name: 'References', Value: '<first@acme.example.com>' },
      ],
    });
    const answer = await submitForm(emailId, 'Thursday suits me.');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/#email-${emailId}`);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      url: '/webhooks/replies/postmark',
      headers: { authorization: `Basic ${Buffer.from('mail:secret').toString('base64')}` },
      body: {
        FromFull: { Email: 'jane@example.com', Name: 'Jane Doe' },
        OriginalRecipient: 'replies+token-7@acme.example.com',
        MailboxHash: 'token-7',
        Subject: 'Re: About your visit',
        StrippedTextReply: 'Thursday suits me.',
        TextBody: expect.stringMatching(/^Thursday suits me\.[^]*^> Good day\./m) as unknown,
        Headers: expect.arrayContaining([
          { Name: 'In-Reply-To', Value: '<own@acme.example.com>' },
          { Name: 'References', Value: '<first@acme.example.com> <own@acme.example.com>' },
          { Name: 'Message-ID', Value: expect.stringMatching(/^<[0-9a-f-]{36}@example\.com>$/) as unknown },
        ]) as unknown,
      },
    });
    const page = await (await fetch(sandbox.url)).text();
    expect(page).toContain('Thursday suits me.');
    expect(page).toContain('The webhook answered 200.');
  });

  it('is refused when it is empty or sent from another site', async () => {
    const [email] = sandbox.emails();
    const before = received.length;
    expect((await submitForm(email?.id ?? '', '  ')).status).toBe(400);
    expect((await submitForm(email?.id ?? '', 'Hello', { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect(received).toHaveLength(before);
  });

  it('that does not arrive says so', async () => {
    const other = await startSandbox({ publicUrl: 'http://127.0.0.1:9' });
    const emailId = await sendEmail(sdkClients(other), {});
    await expect(other.replyAsLead(emailId, 'Hello')).resolves.toMatchObject({
      isDelivered: false,
      outcome: 'The webhook could not be reached.',
    });
    await other.close();
  });
});

describe('what became of an e-mail', () => {
  it('goes to the webhook in the shape of Postmark', async () => {
    sandbox.setPublicUrl(apiUrl);
    const emailId = await sendEmail(sdkClients(sandbox), {});
    await expect(sandbox.reportEvent(emailId, 'HardBounce')).resolves.toMatchObject({ isDelivered: true });
    expect(received.at(-1)).toMatchObject({
      url: '/webhooks/events/postmark',
      headers: { authorization: `Basic ${Buffer.from('mail:secret').toString('base64')}` },
      body: { RecordType: 'Bounce', Type: 'HardBounce', TypeCode: 1, MessageID: emailId, Email: 'jane@example.com' },
    });
    const other = await fetch(`${sandbox.url}/control/emails/${emailId}/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"outcome":"Delivery"}',
    });
    expect(other.status).toBe(201);
    expect(received.at(-1)?.body).toMatchObject({ RecordType: 'Delivery', Recipient: 'jane@example.com' });
  });
});
