import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { validateRequest } from 'twilio';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

const authToken = 'token-4711';
/** The product knows itself by another address. */
const knownAs = 'https://leads.example.com';
const call = {
  ...{ to: '+15551234567', from: '+15550100199', statusCallback: `${knownAs}/status` },
  twiml: `<Response><Gather numDigits="1" action="${knownAs}/key?a=b&amp;c=d"><Say loop="2">Hello &amp; welcome.</Say></Gather><Say>Bye.</Say></Response>`,
};

let received: { readonly path: string; readonly form: Record<string, string>; readonly isSigned: boolean }[];
let api: Server;
let sandbox: Sandbox;
let twilio: SdkClients['twilio'];
beforeAll(async () => {
  api = createServer((request, response) => {
    void text(request).then((body) => {
      const form = Object.fromEntries(new URLSearchParams(body));
      const path = request.url ?? '';
      const signature = String(request.headers['x-twilio-signature']);
      received.push({ path, form, isSigned: validateRequest(authToken, signature, `${knownAs}${path}`, form) });
      const again = form['Digits'] === '9' ? '<Gather><Say>Once more.</Say></Gather>' : '<Say>Thank you.</Say>';
      response.end(`<Response>${again}</Response>`);
    });
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  sandbox = await startSandbox({ twilioAuthToken: authToken });
  sandbox.setPublicUrl(`http://127.0.0.1:${(api.address() as AddressInfo).port}`, knownAs);
  ({ twilio } = sdkClients(sandbox));
});
beforeEach(() => {
  received = [];
});
afterAll(async () => {
  await sandbox.close();
  api.closeAllConnections();
  api.close();
});

describe('a phone call', () => {
  it('rings, and is shown with what it says', async () => {
    const placed = await twilio.calls.create(call);
    expect(placed).toMatchObject({ status: 'queued', to: call.to, from: call.from, direction: 'outbound-api' });
    expect(placed.sid).toMatch(/^CA[0-9a-f]{32}$/);
    await expect(twilio.calls(placed.sid).fetch()).resolves.toMatchObject({ status: 'ringing', duration: null });
    expect(sandbox.phoneCalls().at(-1)).toMatchObject({ sid: placed.sid, said: 'Hello & welcome. Bye.' });
    const page = await (await fetch(sandbox.url)).text();
    for (const shown of ['Hello &amp; welcome. Bye.', 'Answer as +15551234567', 'Answer and press 1']) {
      expect(page).toContain(shown);
    }
  });

  it('tells signed which keys were pressed as long as one is asked for, and that it is over', async () => {
    const { sid } = await twilio.calls.create(call);
    const answered = await sandbox.answerPhone(sid, '912');
    expect(answered.keys).toMatchObject([
      { key: '9', answer: 'Once more.', isDelivered: true },
      { key: '1', answer: 'Thank you.', isDelivered: true },
    ]);
    const common = { CallSid: sid, From: call.from, To: call.to };
    const key = { path: '/key?a=b&c=d', isSigned: true };
    expect(received).toMatchObject([
      { ...key, form: { ...common, Digits: '9', CallStatus: 'in-progress' } },
      { ...key, form: { ...common, Digits: '1', CallStatus: 'in-progress' } },
      { path: '/status', isSigned: true, form: { ...common, CallStatus: 'completed', CallDuration: '12' } },
    ]);
    await expect(sandbox.answerPhone(sid, '1')).rejects.toThrow('There is no such call that rings.');
  });

  it('may be missed, on the page or by the controls', async () => {
    const { sid } = await twilio.calls.create(call);
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"status":"busy"}' };
    expect((await fetch(`${sandbox.url}/control/phone-calls/${sid}/misses`, options)).status).toBe(201);
    const other = await twilio.calls.create(call);
    const form = { method: 'POST', body: new URLSearchParams({ keys: 'missed' }), redirect: 'manual' } as const;
    expect((await fetch(`${sandbox.url}/phone-calls/${other.sid}/answers`, form)).status).toBe(303);
    expect(received.map(({ form: told }) => [told['CallSid'], told['CallStatus'], told['CallDuration']])).toEqual([
      [sid, 'busy', undefined],
      [other.sid, 'no-answer', undefined],
    ]);
  });

  it.each([
    { name: 'to no number', change: { to: '12345' }, code: 21211 },
    { name: 'from nobody', change: { from: '' }, code: 21213 },
    { name: 'that says nothing', change: { twiml: '' }, code: 21205 },
    {
      name: 'that says too much',
      change: { twiml: `<Response><Say>${'a'.repeat(4_000)}</Say></Response>` },
      code: 21205,
    },
    { name: 'with an end told nowhere', change: { statusCallback: 'nowhere' }, code: 21205 },
    { name: 'to a country that is not allowed', change: { to: '+15005550003' }, code: 21215 },
  ])('$name is refused', async ({ change, code }) => {
    await expect(twilio.calls.create({ ...call, ...change })).rejects.toMatchObject({ status: 400, code });
  });
});
