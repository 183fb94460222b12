import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeSmsSender } from '../../sms-sender.contract.ts';
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
