import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeSmsSender } from '../../sms-sender.contract.ts';
import type { SmsSender } from '../../sms-sender.ts';
import { createTwilioSender } from './twilio-sender.ts';

const account = {
  accountSid: 'AC00000000000000000000000000004711',
  authToken: 'auth-token-4711',
  from: '+15550001111',
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

describeSmsSender('Twilio', () => ({
  connect: (overrides) => createTwilioSender({ ...account, baseUrl: sandbox.baseUrls.twilio, ...overrides }),
  taken: () => sandbox.smsMessages().map(({ from, to, body }) => ({ from, to, body })),
  from: account.from,
  failNext: (failure) => sandbox.faults.add({ vendor: 'twilio', ...failure }),
  credentials: [account.accountSid, account.authToken],
}));

describe('createTwilioSender', () => {
  it('posts a form to the account, under the given base URL', async () => {
    const sender = createTwilioSender({ ...account, baseUrl: sandbox.baseUrls.twilio });
    await sender.send({ to: '+15551234567', body: 'Hello' });
    expect(sandbox.requests.list().at(-1)).toMatchObject({
      method: 'POST',
      path: `/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
      body: { To: '+15551234567', From: account.from, Body: 'Hello' },
    });
  });

  it('says where Twilio tells what became of an SMS, and of which', async () => {
    const statusCallbackUrl = 'https://leads.example.com/webhooks/events/twilio';
    const sender = createTwilioSender({ ...account, statusCallbackUrl, baseUrl: sandbox.baseUrls.twilio });
    const callbackOf = (): unknown =>
      (sandbox.requests.list().at(-1)?.body as Record<string, unknown>)['StatusCallback'];
    await sender.send({ to: '+15551234567', body: 'Hello', deliveryKey: 'lead:enrollment:step' });
    expect(callbackOf()).toBe(`${statusCallbackUrl}?delivery-key=lead%3Aenrollment%3Astep`);
    await sender.send({ to: '+15551234567', body: 'To the team' });
    expect(callbackOf()).toBe(statusCallbackUrl);
  });

  it.each([21211, 21610, 21614, 21408])('takes the refusal %i for final', async (code) => {
    const body = { code, message: 'The number +15551234567 …', status: 400 };
    sandbox.faults.add({ vendor: 'twilio', kind: 'status', status: 400, body });
    const sender = createTwilioSender({ ...account, baseUrl: sandbox.baseUrls.twilio });
    await expect(sender.send({ to: '+15551234567', body: 'Hello' })).rejects.toMatchObject({
      message: `twilio answered ${code} with status 400`,
      isRetryable: false,
      outcome: 'not-processed',
    });
  });
});

describe("createTwilioSender's look-up", () => {
  let indexed: Sandbox;
  beforeAll(async () => {
    indexed = await startSandbox({ lookUpLagMs: 0 });
  });
  afterAll(() => indexed.close());

  const to = '+15557654321';
  const connect = ({ baseUrls }: Sandbox): SmsSender => createTwilioSender({ ...account, baseUrl: baseUrls.twilio });
  const find = (sender: SmsSender, body: string, sentAfter = new Date()): Promise<unknown> | undefined =>
    sender.findSent?.find({ to, body, sentAfter });

  it('finds an SMS by its number and text, under the id that sending answered', async () => {
    const sender = connect(indexed);
    const { providerMessageId } = await sender.send({ to, body: 'Hello' });
    await sender.send({ to, body: 'Another' });
    await expect(find(sender, 'Hello')).resolves.toEqual({ kind: 'sent', providerMessageId });
    await expect(find(sender, 'Never sent')).resolves.toEqual({ kind: 'not-found' });
    await expect(sender.findSent?.find({ to: '+15550000000', body: 'Hello', sentAfter: new Date() })).resolves.toEqual({
      kind: 'not-found',
    });
  });

  it('finds an SMS whose answer was lost', async () => {
    indexed.faults.add({ vendor: 'twilio', kind: 'drop-answer' });
    const sender = connect(indexed);
    await expect(sender.send({ to, body: 'Lost' })).rejects.toMatchObject({ outcome: 'ambiguous' });
    await expect(find(sender, 'Lost')).resolves.toMatchObject({ kind: 'sent' });
  });

  it('does not take an earlier SMS with the same text for this one', async () => {
    const sender = connect(indexed);
    await sender.send({ to, body: 'Same' });
    await expect(find(sender, 'Same', new Date(Date.now() + 60_000))).resolves.toEqual({ kind: 'not-found' });
  });

  it('does not find what is not listed yet, and says for how long that may be', async () => {
    const sender = connect(sandbox);
    await sender.send({ to, body: 'Hello' });
    await expect(find(sender, 'Hello')).resolves.toEqual({ kind: 'not-found' });
    expect(sender.findSent?.lagMs).toBeGreaterThan(0);
  });

  it('throws when Twilio cannot be asked, rather than not to find', async () => {
    indexed.faults.add({ vendor: 'twilio', kind: 'status', status: 503 });
    await expect(find(connect(indexed), 'Hello')).rejects.toMatchObject({ name: 'ProviderError', status: 503 });
  });
});
