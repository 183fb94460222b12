import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
