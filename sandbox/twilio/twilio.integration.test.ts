import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateRequest } from 'twilio';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

let sandbox: Sandbox;
let twilio: SdkClients['twilio'];

beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
  ({ twilio } = sdkClients(sandbox));
});

afterAll(() => sandbox.close());

const from = '+15550100199';
const day = 24 * 60 * 60_000;

describe('an SMS', () => {
  it('is kept, and found by recipient and day', async () => {
    const to = '+15551234567';
    const sent = await twilio.messages.create({ to, from, body: 'Good day.' });
    expect(sent).toMatchObject({
      status: 'queued',
      to,
      from,
      body: 'Good day.',
      errorCode: null,
      accountSid: 'ACsandbox',
    });
    expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(sent.dateCreated).toBeInstanceOf(Date);
    expect(sandbox.smsMessages()).toEqual([expect.objectContaining({ sid: sent.sid, to, body: 'Good day.' })]);
    const sidsOf = async (filter: object): Promise<string[]> =>
      (await twilio.messages.list({ to, ...filter })).map(({ sid }) => sid);
    const now = Date.now();
    await expect(sidsOf({ dateSent: new Date(now) })).resolves.toEqual([sent.sid]);
    await expect(sidsOf({ dateSentAfter: new Date(now - day) })).resolves.toEqual([sent.sid]);
    await expect(sidsOf({ dateSentAfter: new Date(now + day) })).resolves.toEqual([]);
    await expect(sidsOf({ dateSentBefore: new Date(now - day) })).resolves.toEqual([]);
    await expect(twilio.messages(sent.sid).fetch()).resolves.toMatchObject({ sid: sent.sid, status: 'sent' });
  });

  it('is listed page by page', async () => {
    const to = '+15557654321';
    for (const body of ['one', 'two', 'three']) await twilio.messages.create({ to, from, body });
    const bodies = (await twilio.messages.list({ to, pageSize: 2 })).map(({ body }) => body);
    expect(bodies).toEqual(['three', 'two', 'one']);
  });

  it.each([
    { name: 'to no number', change: { to: '12345' }, code: 21211 },
    { name: 'from nobody', change: { from: '' }, code: 21603 },
    { name: 'without a text', change: { body: '' }, code: 21602 },
  ])('$name is refused', async ({ change, code }) => {
    await expect(twilio.messages.create({ to: '+15551234567', from, body: 'x', ...change })).rejects.toMatchObject({
      status: 400,
      code,
    });
  });

  it('needs credentials', async () => {
    const response = await fetch(`${sandbox.baseUrls.twilio}/2010-04-01/Accounts/AC1/Messages.json`);
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toMatchObject({ code: 20003 });
  });
});

describe('what became of an SMS', () => {
  const authToken = 'token-4711';
  const received: { readonly url: string; readonly form: Record<string, string>; readonly isSigned: boolean }[] = [];
  let api: Server;
  let product: Sandbox;
  let client: SdkClients['twilio'];

  /** Stands in for the product, which knows itself by another address. */
  const knownAs = 'https://leads.example.com';
  beforeAll(async () => {
    api = createServer((request, response) => {
      void text(request).then((body) => {
        const form = Object.fromEntries(new URLSearchParams(body));
        const signature = String(request.headers['x-twilio-signature']);
        const url = `${knownAs}${request.url ?? ''}`;
        received.push({ url, form, isSigned: validateRequest(authToken, signature, url, form) });
        response.end(form['Body'] === undefined ? '' : '<Response><Message>Noted &amp; done</Message></Response>');
      });
    });
    api.listen(0, '127.0.0.1');
    await once(api, 'listening');
    product = await startSandbox({ twilioAuthToken: authToken });
    product.setPublicUrl(`http://127.0.0.1:${(api.address() as AddressInfo).port}`, knownAs);
    client = sdkClients(product).twilio;
  });
  afterAll(async () => {
    await product.close();
    api.closeAllConnections();
    api.close();
  });

  it('is told to the address that the request names, in order and signed', async () => {
    const url = `${knownAs}/webhooks/events/twilio?delivery-key=a%3Ab`;
    const { sid } = await client.messages.create({ to: '+15551234567', from, body: 'Hello', statusCallback: url });
    while (received.length < 3) await sleep(10);
    expect(received.map(({ form }) => form['MessageStatus'])).toEqual(['queued', 'sent', 'delivered']);
    for (const told of received) {
      expect(told).toMatchObject({ url, isSigned: true, form: { MessageSid: sid, To: '+15551234567', From: from } });
    }
  });

  it('may be an answer, which is told signed and answered by the product', async () => {
    const [sms] = product.smsMessages();
    const answer = await product.textAs(sms?.sid ?? '', 'Who is this?');
    expect(answer).toMatchObject({ from: '+15551234567', to: from, isDelivered: true });
    expect(received.at(-1)).toMatchObject({
      url: `${knownAs}/webhooks/replies/twilio`,
      isSigned: true,
      form: { From: '+15551234567', To: from, Body: 'Who is this?', MessageSid: answer.sid },
    });
    expect(product.smsMessages().at(-1)).toMatchObject({ to: '+15551234567', from, body: 'Noted & done' });
    const page = await (await fetch(product.url)).text();
    for (const shown of ['Who is this?', 'Answer as +15551234567']) expect(page).toContain(shown);
  });

  it('is a refusal once somebody has answered STOP, until START', async () => {
    const send = () => client.messages.create({ to: '+15551234567', from, body: 'Hello' });
    const [sms] = product.smsMessages();
    await product.textAs(sms?.sid ?? '', ' Stop ');
    await expect(send()).rejects.toMatchObject({ status: 400, code: 21610 });
    await product.textAs(sms?.sid ?? '', 'START');
    await expect(send()).resolves.toMatchObject({ status: 'queued' });
  });

  it.each([
    { to: '+15005550001', code: 21211 },
    { to: '+15005550004', code: 21610 },
    { to: '+15005550009', code: 21614 },
  ])("is the refusal $code at Twilio's test number $to", async ({ to, code }) => {
    await expect(client.messages.create({ to, from, body: 'Hello' })).rejects.toMatchObject({ status: 400, code });
  });
});
