import type { SimplePublicObjectInputForCreate } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { OpenAI } from 'openai';
import type { Models } from 'postmark';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';
import { sendEmail } from '../testing/send-email.ts';

let sandbox: Sandbox;
let clients: SdkClients;

beforeAll(async () => {
  sandbox = await startSandbox();
  clients = sdkClients(sandbox);
});

afterEach(() => sandbox.faults.clear());

afterAll(() => sandbox.close());

const send = (address: string): Promise<unknown> => sendEmail(clients, { To: address });
const keptFor = (address: string): number => sandbox.emails().filter(({ to }) => to === address).length;

describe('a fault', () => {
  it("answers a status in the vendor's own words, as often as it says", async () => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 503, times: 2 });
    await expect(send('status@example.com')).rejects.toMatchObject({ statusCode: 503, code: 100 });
    await expect(send('status@example.com')).rejects.toMatchObject({ statusCode: 503 });
    expect(keptFor('status@example.com')).toBe(0);
    await send('status@example.com');
    expect(keptFor('status@example.com')).toBe(1);
  });

  it('speaks each vendor\'s words for "too many requests"', async () => {
    for (const vendor of ['openai', 'hubspot', 'twilio', 'slack'] as const) {
      sandbox.faults.add({ vendor, kind: 'status', status: 429, headers: { 'Retry-After': '7' } });
    }
    await expect(clients.openai.chat.completions.create({ model: 'm', messages: [] })).rejects.toMatchObject({
      status: 429,
      code: 'rate_limit_exceeded',
    });
    await expect(clients.hubspot.crm.contacts.basicApi.getById('1')).rejects.toMatchObject({
      code: 429,
      body: { policyName: 'TEN_SECONDLY_ROLLING' },
      headers: { 'retry-after': '7' },
    });
    await expect(clients.twilio.messages.create({ to: '+1', from: '+1', body: 'x' })).rejects.toMatchObject({
      status: 429,
      code: 20429,
    });
    await expect(clients.slack.chat.postMessage({ channel: '#sales', text: 'x' })).rejects.toMatchObject({
      code: 'slack_webapi_rate_limited_error',
      retryAfter: 7,
    });
  });

  it('keeps the e-mail although its answer is lost', async () => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'drop-answer' });
    await expect(send('dropped@example.com')).rejects.toThrow();
    expect(keptFor('dropped@example.com')).toBe(1);
  });

  it('takes it twice over and answers once, whatever the vendor', async () => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'accept-twice' });
    sandbox.faults.add({ vendor: 'twilio', kind: 'accept-twice' });
    sandbox.faults.add({ vendor: 'smtp', kind: 'accept-twice' });
    await send('twice@example.com');
    expect(keptFor('twice@example.com')).toBe(2);
    await clients.twilio.messages.create({ to: '+15550107777', from: '+15550100199', body: 'x' });
    expect(sandbox.smsMessages().filter(({ to }) => to === '+15550107777')).toHaveLength(2);
    const mail = { from: 'ann@acme.example.com', to: 'twice.by.smtp@example.com', text: 'Good day.' };
    await createTransport(sandbox.baseUrls.smtp).sendMail(mail);
    expect(keptFor('twice.by.smtp@example.com')).toBe(2);
  });

  it('befalls only requests whose body holds a text', async () => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'reset', bodyContains: 'unlucky@example.com' });
    await send('lucky@example.com');
    await expect(send('unlucky@example.com')).rejects.toThrow();
    expect(sandbox.faults.list()).toEqual([]);
  });

  it('keeps nothing when the connection is reset', async () => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'reset' });
    await expect(send('reset@example.com')).rejects.toThrow();
    expect(keptFor('reset@example.com')).toBe(0);
  });

  it('waits, and then does as asked', async () => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'delay', delayMs: 60 });
    const sentAt = performance.now();
    await send('delayed@example.com');
    expect(performance.now() - sentAt).toBeGreaterThanOrEqual(55);
    expect(keptFor('delayed@example.com')).toBe(1);
  });

  it('never answers', async () => {
    sandbox.faults.add({ vendor: 'openai', kind: 'hang' });
    const call = clients.openai.chat.completions.create(
      { model: 'm', messages: [{ role: 'user', content: 'x' }] },
      { timeout: 60 },
    );
    await expect(call).rejects.toThrow(OpenAI.APIConnectionError);
  });

  it('answers JSON that is cut off', async () => {
    sandbox.faults.add({ vendor: 'hubspot', kind: 'wrong-json' });
    const contact: Plain<SimplePublicObjectInputForCreate> = { properties: { email: 'cut@example.com' } };
    await expect(clients.hubspot.crm.contacts.basicApi.create(contact)).rejects.toThrow(SyntaxError);
    expect(sandbox.contacts()).toHaveLength(1);
  });

  it('befalls only the path and method that it names', async () => {
    sandbox.faults.add({
      vendor: 'postmark',
      kind: 'status',
      status: 500,
      path: '/messages',
      method: 'get',
      times: 'always',
    });
    await send('other@example.com');
    const search: Plain<Models.OutboundMessagesFilteringParameters> = { recipient: 'other@example.com' };
    await expect(clients.postmark.getOutboundMessages(search)).rejects.toMatchObject({ statusCode: 500 });
    expect(sandbox.faults.list()).toHaveLength(1);
  });
});

describe('the log of requests', () => {
  it('holds what came, faults or not, without credentials', async () => {
    sandbox.requests.clear();
    sandbox.faults.add({ vendor: 'postmark', kind: 'reset' });
    await expect(send('logged@example.com')).rejects.toThrow();
    await clients.slack.chat.postMessage({ channel: '#sales', text: 'x' });
    expect(sandbox.requests.list()).toEqual([
      expect.objectContaining({
        vendor: 'postmark',
        method: 'POST',
        path: '/email',
        body: expect.objectContaining({ To: 'logged@example.com' }) as unknown,
        headers: expect.objectContaining({ 'x-postmark-server-token': '…' }) as unknown,
      }),
      expect.objectContaining({
        vendor: 'slack',
        path: '/api/chat.postMessage',
        headers: expect.objectContaining({ authorization: 'Bearer …' }) as unknown,
      }),
    ]);
  });
});
