import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describePhoneCaller } from '../../phone-caller.contract.ts';
import { createTwilioPhone } from './twilio-phone.ts';

const account = {
  accountSid: 'AC00000000000000000000000000004711',
  authToken: 'auth-token-4711',
  from: '+15550001111',
  callbackUrl: 'https://leads.example.com/webhooks/calls/twilio',
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

describePhoneCaller('Twilio', () => ({
  connect: (overrides) => createTwilioPhone({ ...account, baseUrl: sandbox.baseUrls.twilio, ...overrides }),
  taken: () => sandbox.phoneCalls().map(({ from, to, said }) => ({ from, to, said })),
  from: account.from,
  failNext: (failure) => sandbox.faults.add({ vendor: 'twilio', ...failure }),
  credentials: [account.accountSid, account.authToken],
}));

describe('createTwilioPhone', () => {
  const call = { to: '+15551234567', text: 'Hello.' };
  const keys = { prompt: 'Press 1.', farewell: 'Goodbye.', token: 'a/b' };
  const connect = (): ReturnType<typeof createTwilioPhone> =>
    createTwilioPhone({ ...account, baseUrl: sandbox.baseUrls.twilio });

  it('posts a form to the account, which says where keys and the end of the call are told', async () => {
    await connect().call({ ...call, keys });
    expect(sandbox.requests.list().at(-1)).toMatchObject({
      method: 'POST',
      path: `/2010-04-01/Accounts/${account.accountSid}/Calls.json`,
      body: {
        ...{ To: call.to, From: account.from, Timeout: '25' },
        Twiml: expect.stringContaining(`action="${account.callbackUrl}/a%2Fb/key"`),
        StatusCallback: `${account.callbackUrl}/a%2Fb/status`,
      },
    });
  });

  it('asks to be told nothing of a call that nothing hangs on', async () => {
    await connect().call(call);
    expect(sandbox.requests.list().at(-1)?.body).not.toHaveProperty('StatusCallback');
  });

  it.each([
    { to: '+15005550001', code: 21217 },
    { to: '+15005550002', code: 21214 },
    { to: '+15005550003', code: 21215 },
    { to: '+15005550004', code: 21216 },
    { to: '12345', code: 21211 },
  ])('takes the refusal $code of $to for final', async ({ to, code }) => {
    await expect(connect().call({ ...call, to })).rejects.toMatchObject({
      message: `twilio answered ${code} with status 400`,
      isRetryable: false,
      outcome: 'not-processed',
    });
  });
});
